package dev.ohpc.testkit.assertion;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about {@link Problems}. A failure shows those that there are, with their paths. */
public final class ProblemsAssert extends AbstractAssert<ProblemsAssert, Problems> {

  ProblemsAssert(Problems actual) {
    super(actual, ProblemsAssert.class);
    isNotNull();
  }

  /** There is no problem, not even a warning. */
  public ProblemsAssert isEmpty() {
    return check(actual.isEmpty(), "no problem");
  }

  /** There is no error; there may be warnings. */
  public ProblemsAssert hasNoErrors() {
    return check(!actual.hasErrors(), "no error");
  }

  /**
   * There is one problem and no other.
   *
   * @param path where in the spec or the file, such as {@code nodes[1].mac}
   */
  public ProblemsAssert hasExactly(ProblemCode code, String path) {
    List<Problem> all = actual.all();
    return check(all.size() == 1 && is(all.get(0), code, path), "only " + described(code, path));
  }

  /**
   * There is a problem, and maybe others.
   *
   * @param path where in the spec or the file, such as {@code nodes[1].mac}
   */
  public ProblemsAssert contains(ProblemCode code, String path) {
    return check(actual.stream().anyMatch(it -> is(it, code, path)), described(code, path));
  }

  /** There is a problem of a kind, wherever. */
  public ProblemsAssert containsCode(ProblemCode code) {
    return check(!actual.withCode(code).isEmpty(), "a problem " + code);
  }

  /** There is no problem of a kind. */
  public ProblemsAssert doesNotContainCode(ProblemCode code) {
    return check(actual.withCode(code).isEmpty(), "no problem " + code);
  }

  private static boolean is(Problem problem, ProblemCode code, String path) {
    return problem.code() == code && problem.path().toString().equals(path);
  }

  private static String described(ProblemCode code, String path) {
    return code + " at `" + path + "`";
  }

  private ProblemsAssert check(boolean isAsExpected, String expected) {
    if (!isAsExpected) {
      failWithMessage("%nExpecting:%n  %s%nbut there is:%n%s", expected, told());
    }
    return this;
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    for (Problem problem : actual) {
      told.append("  ").append(described(problem.code(), problem.path().toString()));
      told.append(": ").append(problem.message()).append('\n');
    }
    return actual.isEmpty() ? "  no problem" : told.toString().stripTrailing();
  }
}
