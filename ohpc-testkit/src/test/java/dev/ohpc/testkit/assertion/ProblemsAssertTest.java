package dev.ohpc.testkit.assertion;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProblemsAssertTest {

  private static final Problem ERROR =
      problem(
          ProblemCode.DUPLICATE_MAC, SpecPath.of("nodes").item(1).key("mac"), "it is 100% taken");
  private static final Problem WARNING =
      problem(ProblemCode.UNKNOWN_VARIABLE, SpecPath.of("x"), "`x` is not known");

  private static final Problems ONE = Problems.of(List.of(ERROR));
  private static final Problems BOTH = Problems.of(List.of(ERROR, WARNING));

  private static Problem problem(ProblemCode code, SpecPath path, String message) {
    return Problem.builder().code(code).path(path).message(message).build();
  }

  @Test
  void whatHoldsPasses() {
    assertThat(Problems.NONE).isEmpty().hasNoErrors().doesNotContainCode(ProblemCode.NO_NODES);
    assertThat(Problems.of(List.of(WARNING))).hasNoErrors();
    assertThat(ONE).hasExactly(ProblemCode.DUPLICATE_MAC, "nodes[1].mac");
    assertThat(BOTH)
        .contains(ProblemCode.UNKNOWN_VARIABLE, "x")
        .containsCode(ProblemCode.DUPLICATE_MAC)
        .doesNotContainCode(ProblemCode.NO_NODES);
  }

  @Test
  void aFailureShowsTheProblemsWithTheirPaths() {
    assertFails(
        () -> assertThat(BOTH).hasExactly(ProblemCode.DUPLICATE_MAC, "nodes[1].mac"),
        """
        Expecting:
          only duplicate-mac at `nodes[1].mac`
        but there is:
          duplicate-mac at `nodes[1].mac`: it is 100% taken
          unknown-variable at `x`: `x` is not known""");
  }

  @Test
  void eachAssertionSaysWhatItExpects() {
    assertFails(() -> assertThat(ONE).isEmpty(), expecting("no problem"));
    assertFails(() -> assertThat(ONE).hasNoErrors(), expecting("no error"));
    assertFails(
        () -> assertThat(ONE).hasExactly(ProblemCode.DUPLICATE_MAC, "nodes[0].mac"),
        expecting("only duplicate-mac at `nodes[0].mac`"));
    assertFails(
        () -> assertThat(ONE).contains(ProblemCode.NO_NODES, "nodes"),
        expecting("no-nodes at `nodes`"));
    assertFails(
        () -> assertThat(ONE).containsCode(ProblemCode.NO_NODES), expecting("a problem no-nodes"));
    assertFails(
        () -> assertThat(ONE).doesNotContainCode(ProblemCode.DUPLICATE_MAC),
        expecting("no problem duplicate-mac"));
  }

  @Test
  void noProblemIsToldInWords() {
    assertFails(
        () -> assertThat(Problems.NONE).containsCode(ProblemCode.NO_NODES),
        """
        Expecting:
          a problem no-nodes
        but there is:
          no problem""");
  }

  @Test
  void theDescriptionOfATestComesFirst() {
    assertThatThrownBy(() -> assertThat(ONE).as("of the spec").isEmpty())
        .hasMessageStartingWith("[of the spec]");
  }

  private static String expecting(String what) {
    return "Expecting:\n  "
        + what
        + "\nbut there is:\n  duplicate-mac at `nodes[1].mac`: it is 100% taken";
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage("\n" + message);
  }
}
