package dev.ohpc.model.value;

import java.util.regex.Pattern;

/** One word that is the same in every file: a partition, a module, a kind of hardware. */
public final class Word extends TextValue {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9_.+/-]{0,62}$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private Word(String text) {
    super(text);
  }

  /**
   * Reads a word such as {@code normal} or {@code gnu15/15.1.0}.
   *
   * @throws InvalidValueException if it is empty, longer than 63 characters, or has others than
   *     letters, digits and {@code _.+/-}
   */
  public static Word parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not one plain word",
          "use 1 to 63 letters, digits and `_.+/-`, a letter or a digit first");
    }
    return new Word(text);
  }
}
