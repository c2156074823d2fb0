package dev.ohpc.render.text;

import dev.ohpc.model.problem.Problem;

/** A line that says nothing for a reason. It stays in the text as it is. */
public final class MalformedLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private final boolean passedOver;

  MalformedLineException(Problem problem, boolean passedOver) {
    super(problem.message(), null, false, false);
    this.problem = problem;
    this.passedOver = passedOver;
  }

  /** Whether it is understood, and the program passes over it: nothing is missed without it. */
  boolean isPassedOver() {
    return passedOver;
  }

  Problem problem() {
    return problem;
  }
}
