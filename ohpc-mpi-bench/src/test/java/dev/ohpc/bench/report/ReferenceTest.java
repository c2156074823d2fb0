package dev.ohpc.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void itsTextReadsBackTheSame() {
    String text = Reference.of(Samples.sound()).toText();

    assertThat(Reference.parse(text).toText()).isEqualTo(text);
    assertThat(text).contains("node.c3.rate ").contains("link.c1.c4.latency ");
  }

  @Test
  void itHoldsForARunWhoseRanksAreInAnotherOrder() {
    Measurements run = Samples.sound();
    Measurements turned =
        new Measurements(
            run.identity(),
            run.pi(),
            run.ranks(),
            run.scaling(),
            run.links().stream()
                .map(
                    link ->
                        new Link(
                            link.to(),
                            link.from(),
                            link.latencyMicros(),
                            link.megabytesPerSecond()))
                .toList());

    assertThat(Reference.of(run).check(turned).isFailed()).isFalse();
  }

  @Test
  void commentsAndBlankLinesAreNothing() {
    assertThat(Reference.parse("\n# all\n  pi.rate  2e9 points/s -5% # of May\n").toText())
        .isEqualTo("# figure value unit tolerance\npi.rate 2.000e+09 points/s -5%\n");
  }

  @Test
  void allLinesThatAreWrongAreTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Reference.parse(
                    "pi.rate 1e9 points/s -10%\nbarrier 5 us\nx 1.2.3 us +5%\ny 1 u 5%"))
        .withMessage(
            "no figure with value, unit and tolerance such as -10%: line 2: `barrier 5 us`,"
                + " line 3: `x 1.2.3 us +5%`, line 4: `y 1 u 5%`");
  }
}
