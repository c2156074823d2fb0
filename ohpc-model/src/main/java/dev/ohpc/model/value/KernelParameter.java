package dev.ohpc.model.value;

import java.util.regex.Pattern;

/**
 * One parameter of the kernel command line: printable ASCII without blanks, quotes, backslash and
 * {@code #}, 1 to 200 characters.
 */
public final class KernelParameter extends TextValue {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^[!$-&(-\\[\\]-~]{1,200}$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private KernelParameter(String text) {
    super(text);
  }

  /**
   * Reads a parameter such as {@code quiet} or {@code ip=dhcp}.
   *
   * @throws InvalidValueException if it is more than one, or has a character of another meaning
   */
  public static KernelParameter parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not one kernel parameter",
          "write each parameter by itself, without blanks, quotes and `#`: `[quiet, loglevel=3]`");
    }
    return new KernelParameter(text);
  }
}
