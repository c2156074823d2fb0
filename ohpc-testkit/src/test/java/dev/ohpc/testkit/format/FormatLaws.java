package dev.ohpc.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.UnrepresentableException;
import dev.ohpc.testkit.format.FormatCase.Sample;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for every format that reads; {@link FormatCases} lists them. */
class FormatLaws {

  private static final int TRIES = 2_000;

  @Provide
  Arbitrary<Sample<?>> samples() {
    return Arbitraries.oneOf(FormatCases.ALL.stream().map(FormatCase::samples).toList());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadAsItWasMeant(@ForAll("samples") Sample<?> sample) {
    isReadAsItWasMeant(sample);
  }

  private static <C> void isReadAsItWasMeant(Sample<C> sample) {
    Optional<String> text = sample.of().written(sample.config());
    Statistics.label(sample.of().name()).collect(text.isPresent() ? "written" : "refused");
    text.ifPresent(
        written -> {
          ConfigDocument<C> document = sample.of().format().parse(written, "file");
          assertThat(document.config()).as("%s", written).isEqualTo(sample.config());
          assertThat(written).matches("([ -~]*\n)*");
        });
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsADocumentThatKeepsIt(@ForAll("samples") Sample<?> sample) {
    keepsTheText(sample);
  }

  private static <C> void keepsTheText(Sample<C> sample) {
    ConfigDocument<C> document = sample.of().format().parse(sample.text(), "file");
    assertThat(document.text()).isEqualTo(sample.text());
    assertThat(document.with(document.config()).text()).isEqualTo(sample.text());
    assertThat(document.problems()).allMatch(problem -> problem.span().isPresent());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anEditedTextSaysWhatWasMeantOrIsRefused(@ForAll("samples") Sample<?> sample) {
    saysWhatWasMeant(sample);
  }

  private static <C> void saysWhatWasMeant(Sample<C> sample) {
    ConfigDocument<C> document = sample.of().format().parse(sample.text(), "file");
    edited(document, sample.other())
        .ifPresent(
            changed -> {
              String text = changed.text();
              ConfigDocument<C> read = sample.of().format().parse(text, "file");
              assertThat(Entries.of(read.config()))
                  .as("%s", text)
                  .isEqualTo(Entries.of(sample.other()));
              assertThat(changed.with(sample.other()).text()).isEqualTo(text);
            });
  }

  private static <C> Optional<ConfigDocument<C>> edited(ConfigDocument<C> document, C config) {
    try {
      return Optional.of(document.with(config));
    } catch (UnrepresentableException e) {
      assertThat(e).hasMessageMatching("(?s)line [0-9]+ .*");
      return Optional.empty();
    }
  }
}
