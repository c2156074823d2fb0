package dev.ohpc.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recommended files with one fault each: one problem, of one kind. */
public class ConfigRulesTest {

  static Stream<Fault> faults() {
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
    assertThat(Checks.ofFiles(fault.files(), Origin.CODE))
        .extracting(Problem::code)
        .containsExactly(fault.code());
  }

  /** A manual page, an RFC, a document, or the version of a program that was measured. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theHintCitesItsSource(Fault fault) {
    for (Problem problem : Checks.ofFiles(fault.files(), Origin.CODE)) {
      assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).matches(".*\\(.+\\)"));
    }
  }

  @Test
  void theRecommendedFilesHaveNone() {
    assertThat(SoundFiles.SPEC.check()).isEmpty();
    assertThat(Checks.ofFiles(SoundFiles.ALL, Origin.CODE)).isEmpty();
  }

  @Test
  void theGuidesFilesHaveEachOfItsDefectsOnce() {
    ClusterSpec guide = ClusterSpec.builder().from(SoundFiles.SPEC).profile(Profile.GUIDE).build();

    assertThat(guide.check())
        .extracting(Problem::code)
        .containsExactlyInAnyOrderElementsOf(GuideDefects.codes());
  }

  /** The kinds that the faults of this test show. */
  public static Set<ProblemCode> codes() {
    return faults().map(Fault::code).collect(Collectors.toSet());
  }
}
