package dev.ohpc.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.check.finding.Origin;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.HostList;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recommended files with one fault each: one problem, of one kind. */
public class ConfigRulesTest {

  static Stream<Fault> faults() {
    return Stream.concat(choices(), SlurmKeyFaults.all());
  }

  static Stream<Fault> choices() {
    return Stream.of(
            RootFaults.all(),
            BootFaults.all(),
            DnsmasqFaults.all(),
            SlurmFaults.all(),
            ServiceFaults.all(),
            HostFaults.all())
        .flatMap(family -> family);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isOneProblemOfItsKind(Fault fault) {
    assertThat(problems(fault)).extracting(Problem::code).containsExactly(fault.code());
  }

  /** A manual page, an RFC, a document, or the version of a program that was measured. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void theHintCitesItsSource(Fault fault) {
    for (Problem problem : problems(fault)) {
      assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).matches(".*\\(.+\\)"));
    }
  }

  @Test
  void theRecommendedFilesHaveNone() {
    assertThat(SoundFiles.SPEC.check()).isEmpty();
    assertThat(Checks.ofFiles(SoundFiles.ALL, Origin.CODE)).isEmpty();
  }

  @Test
  void aKeyWithTwoFaultsIsToldOfTwice() {
    assertThat(
            Checks.ofFiles(
                SoundFiles.slurmLines(
                    SoundFiles.and(
                        new Parameter("FastSchedule", "1"),
                        new Parameter("FastSchedule", "0"),
                        new Parameter("FastSchedule", "2"))),
                Origin.CODE))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            ProblemCode.SLURM_DEFUNCT_KEY, ProblemCode.SLURM_REMOVED_KEY, ProblemCode.REPEATED_KEY);
  }

  @Test
  void noNodeIsCalledAll() {
    Nodes all = new Nodes(HostList.parse("All"), Optional.empty(), Map.of());
    assertThat(Checks.ofFiles(SoundFiles.slurmLines(SoundFiles.and(all)), Origin.CODE))
        .filteredOn(problem -> problem.code() == ProblemCode.SLURM_VALUE)
        .extracting(Problem::message)
        .containsExactly("`NodeName`: `All` is reserved");
  }

  @Test
  void linesOfSlurmThatAddUpAreNoRepeats() {
    assertThat(Checks.ofFiles(SlurmKeyFaults.prologs(), Origin.CODE)).isEmpty();
    assertThat(
            Checks.ofFiles(
                SoundFiles.slurmLines(SoundFiles.and(new Parameter("SlurmctldHost", "backup"))),
                Origin.CODE))
        .extracting(Problem::code)
        .doesNotContain(ProblemCode.REPEATED_KEY);
  }

  @ParameterizedTest
  @MethodSource("dev.ohpc.model.slurm.SlurmSeries#targets")
  void theFilesOfBothProfilesAreRightForEverySeriesOfSlurm(SlurmSeries series) {
    SlurmSpec slurm = SlurmSpec.builder().version(series).build();

    for (Profile profile : Profile.values()) {
      ClusterSpec spec =
          ClusterSpec.builder().from(SoundFiles.SPEC).profile(profile).slurm(slurm).build();
      assertThat(spec.configs().slurmSeries()).isEqualTo(series);
      assertThat(spec.check())
          .extracting(problem -> problem.code().toString())
          .noneMatch(code -> code.startsWith("slurm-"));
    }
  }

  /** The table in the documentation of the package says which. */
  @Test
  void theGuidesFilesHaveEachOfItsDefectsOnce() throws IOException {
    ClusterSpec guide = ClusterSpec.builder().from(SoundFiles.SPEC).profile(Profile.GUIDE).build();

    assertThat(guide.check())
        .extracting(problem -> problem.code().toString())
        .containsExactlyInAnyOrderElementsOf(
            GuideDefect.all().stream().flatMap(d -> d.codes().stream()).distinct().toList());
  }

  @Test
  void whatTheGuideChoseIsAtTheProfile() {
    ClusterSpec guide = ClusterSpec.builder().from(SoundFiles.SPEC).profile(Profile.GUIDE).build();

    assertThat(guide.check())
        .filteredOn(
            problem ->
                problem.code() == ProblemCode.DUBIOUS_KERNEL_PARAMETER
                    || problem.code() == ProblemCode.BOOT_FILE_IGNORED)
        .extracting(problem -> problem.path().toString())
        .containsExactly("profile", "profile");
  }

  @Test
  void eachOfThe45DefectsIsFoundOrSaidToBeNoMatterOfFiles() throws IOException {
    assertThat(GuideDefect.all())
        .extracting(GuideDefect::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).boxed().toList());
    assertThat(GuideDefect.all())
        .allMatch(defect -> !defect.codes().isEmpty() || !defect.otherwise().isEmpty());
  }

  /** The problems that the faults of this test are. */
  public static Stream<Problem> problems() {
    return faults().flatMap(fault -> problems(fault).stream());
  }

  private static Problems problems(Fault fault) {
    return Checks.ofFiles(fault.files(), Origin.CODE);
  }
}
