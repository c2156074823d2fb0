package dev.ohpc.model.value;

/** A text that is no value of its type: the message says what is wrong, the hint what to write. */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String message;
  private final String hint;

  /**
   * Makes an exception.
   *
   * @param message one clause with the text in backticks, such as "`x` is not a MAC address"
   * @param hint what to write instead, as an instruction
   */
  public InvalidValueException(String message, String hint) {
    super(message);
    this.message = message;
    this.hint = hint;
  }

  /** What is wrong. */
  @Override
  public String getMessage() {
    return message;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }
}
