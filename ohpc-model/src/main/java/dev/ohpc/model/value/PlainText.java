package dev.ohpc.model.value;

import java.util.regex.Pattern;

/**
 * A text that each configuration format can carry as it is: printable ASCII without quotes,
 * backslash and {@code #}, 1 to 200 characters, no blank at either end.
 */
public final class PlainText extends TextValue {

  private static final String INK = "[!$-&(-\\[\\]-~]";

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^(?=.{1,200}$)" + INK + "(?:[ ]*" + INK + ")*$";

  // possessive: the same language, without backtracking
  private static final Pattern COMPILED =
      Pattern.compile("(?=.{1,200}$)" + INK + "(?:[ ]*+" + INK + ")*+");

  private PlainText(String text) {
    super(text);
  }

  /**
   * Reads a text.
   *
   * @throws InvalidValueException if some format could not carry it
   */
  public static PlainText parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is no text that a configuration file can carry",
          "use 1 to 200 printable ASCII characters without quotes, `\\` and `#`");
    }
    return new PlainText(text);
  }
}
