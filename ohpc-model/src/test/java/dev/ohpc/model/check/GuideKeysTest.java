package dev.ohpc.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.check.spec.Subject;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide's profile does nothing with is said once, where it stands. */
public class GuideKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          firmware: {config: {arm_freq: 1500}}            | firmware.config
          storage: {shared: [/scratch]}                   | storage.shared
          storage: {shared-read-only: [/sw]}              | storage.shared-read-only
          security: {firewall: true}                      | security.firewall
          mpi: {modules: [gnu14]}                         | mpi.modules
          hardware: {raspberry-pi-4b: {interface: eth0}}  | hardware
          """)
  void isOneWarning(String addition, String path) {
    assertThat(Checks.ofSpec(subject(addition)))
        .extracting(Problem::code, problem -> problem.path().toString())
        .containsExactly(tuple(ProblemCode.NO_EFFECT, path));
  }

  /** The problem that this test shows. */
  public static Stream<Problem> problems() {
    return Checks.ofSpec(subject("storage: {shared: [/scratch]}")).stream();
  }

  @Test
  void theGuidesOwnSpecHasNone() {
    assertThat(Checks.ofSpec(subject(""))).isEmpty();
  }

  private static Subject subject(String addition) {
    return Subject.of(
        ClusterSpec.load("profile: guide\n" + SpecText.and(addition + "\n"), "guide"));
  }
}
