package dev.ohpc.model.problem;

/**
 * A spec with errors: all of them, and the warnings beside them.
 *
 * <p>The message is the list as people read it, so that printing it is enough.
 */
public final class InvalidSpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  /** Makes an exception that carries these problems. */
  public InvalidSpecException(Problems problems) {
    super(problems.toText().stripTrailing());
    this.problems = problems;
  }

  /** What is wrong. */
  public Problems problems() {
    return problems;
  }
}
