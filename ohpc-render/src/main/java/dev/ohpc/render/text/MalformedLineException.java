package dev.ohpc.render.text;

import dev.ohpc.model.problem.Problem;

/** A line that cannot be read, and why. It stays in the text as it is. */
public final class MalformedLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MalformedLineException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
