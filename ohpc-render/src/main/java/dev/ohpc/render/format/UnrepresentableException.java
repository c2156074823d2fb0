package dev.ohpc.render.format;

/** A value that a file's format cannot carry: which line, and why. */
public final class UnrepresentableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param line the line of the file, from 1
   * @param reason why the line cannot be written, as a clause
   */
  public UnrepresentableException(int line, String reason) {
    super("line " + line + " " + reason);
  }
}
