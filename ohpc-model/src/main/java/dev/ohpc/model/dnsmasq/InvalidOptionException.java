package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.problem.ProblemCode;

/** A line that dnsmasq does not take, and which piece of it is the reason. */
public final class InvalidOptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final int start;
  private final int end;
  private final String message;
  private final String hint;

  InvalidOptionException(ProblemCode code, int start, int end, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.start = start;
    this.end = end;
    this.message = message;
    this.hint = hint;
  }

  /** What kind of problem it is. */
  public ProblemCode code() {
    return code;
  }

  /** Where in the line the piece begins. */
  public int start() {
    return start;
  }

  /** Where in the line the piece ends. */
  public int end() {
    return end;
  }

  /** What is wrong, in one sentence. */
  @Override
  public String getMessage() {
    return message;
  }

  /** What to do. */
  public String hint() {
    return hint;
  }
}
