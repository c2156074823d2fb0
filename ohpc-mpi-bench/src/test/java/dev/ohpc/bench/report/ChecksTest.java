package dev.ohpc.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a run a failure, and what does not. */
class ChecksTest {

  @Test
  void aSoundClusterPasses() {
    Report report = Report.of(Samples.sound(), Samples.AS_IT_IS);

    assertThat(report.checks()).extracting(Check::outcome).containsOnly(Check.Outcome.PASSED);
    assertThat(report.isPassed()).isTrue();
  }

  @Test
  void oneRankAloneFailsNothingAndProvesLittle() {
    Report report = Report.of(Samples.alone(), Expectations.none());

    assertThat(report.isPassed()).isTrue();
    assertThat(report.checks())
        .filteredOn(check -> check.outcome() == Check.Outcome.PASSED)
        .extracting(Check::name)
        .containsExactly("result");
  }

  @ParameterizedTest
  @CsvSource({"12, 4, ranks", "16, 5, nodes"})
  void aCountThatIsNotWhatItShouldBeFails(int ranks, int nodes, String check) {
    Expectations expected =
        new Expectations(OptionalInt.of(ranks), OptionalInt.of(nodes), Optional.empty());

    assertThat(failures(Report.of(Samples.sound(), expected))).containsExactly(check);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.14, 2.0, Double.NaN, Double.POSITIVE_INFINITY})
  void aWrongResultFails(double value) {
    assertThat(failures(Samples.withResults(value, value))).containsExactly("result");
  }

  @Test
  void aResultThatChangesFailsEvenWithinTheTolerance() {
    assertThat(failures(Samples.withResults(Math.PI, Math.nextUp(Math.PI))))
        .containsExactly("repeats");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.94, 0.5, 0.01})
  void aNodeThatStandsOutFails(double speed) {
    Report report = Report.of(Samples.withSpeedOfLastNode(speed), Samples.AS_IT_IS);

    assertThat(failures(report)).containsExactly("slow nodes");
    assertThat(report.checks()).anyMatch(check -> check.message().startsWith("c4 at "));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.96, 1.0, 1.5})
  void aNodeThatIsAsFastAsMostOrFasterPasses(double speed) {
    assertThat(failures(Samples.withSpeedOfLastNode(speed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.1, slow links", "0.5, slow links", "0.8, ''"})
  void aLinkOfATenthOfTheOthersSpeedFails(double speed, String failure) {
    assertThat(String.join("", failures(Samples.withSpeedOfLastLink(speed)))).isEqualTo(failure);
  }

  @Test
  void aSlowPortOfOneNodeInThreeIsNotTheRule() {
    Measurements sound = Samples.sound();
    List<Link> links =
        List.of(
            new Link("c1", "c2", 50, 112),
            new Link("c1", "c3", 50, 11),
            new Link("c2", "c3", 50, 11));
    Measurements run =
        new Measurements(sound.identity(), sound.pi(), sound.ranks(), sound.scaling(), links);

    assertThat(failures(run)).containsExactly("slow links");
  }

  @Test
  void aRunIsAsGoodAsItself() {
    assertThat(failures(Samples.sound(), Reference.of(Samples.sound()))).isEmpty();
  }

  @Test
  void whatFallsShortOfTheReferenceFails() {
    Measurements slower = Samples.withSpeedOfLastNode(0.85);
    Report report = Report.of(slower, reference(Reference.of(Samples.sound())));

    assertThat(failures(report)).contains("reference");
    assertThat(report.checks().get(report.checks().size() - 1).message())
        .contains("node.c4.rate is", "-15% of the reference's", "(-10% allowed)");
  }

  @Test
  void whatIsBetterThanTheReferencePasses() {
    assertThat(failures(Samples.sound(), Reference.of(Samples.withSpeedOfLastNode(0.5)))).isEmpty();
  }

  @Test
  void aFigureOfTheReferenceThatWasNotMeasuredFails() {
    Reference reference = Reference.parse("node.c9.rate 1e9 points/s -10%\n");

    assertThat(failures(Samples.sound(), reference)).containsExactly("reference");
  }

  private static List<String> failures(Measurements run) {
    return failures(Report.of(run, Samples.AS_IT_IS));
  }

  private static List<String> failures(Measurements run, Reference reference) {
    return failures(Report.of(run, reference(reference)));
  }

  private static Expectations reference(Reference reference) {
    return new Expectations(OptionalInt.empty(), OptionalInt.empty(), Optional.of(reference));
  }

  private static List<String> failures(Report report) {
    return report.checks().stream().filter(Check::isFailed).map(Check::name).toList();
  }
}
