package dev.ohpc.render.format;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A place for one value in a file, and which texts the file's program reads there as they are: some
 * of printable ASCII.
 */
final class Field {

  private static final int ASCII = 128;
  private static final int LONGEST_SHOWN = 60;

  private final String rule;
  private final boolean[] refused;
  private final boolean mayBeEmpty;
  private final boolean mayEndInBlanks;
  private final Predicate<String> condition;

  private Field(
      String rule,
      boolean[] refused,
      boolean mayBeEmpty,
      boolean mayEndInBlanks,
      Predicate<String> condition) {
    this.rule = rule;
    this.refused = refused;
    this.mayBeEmpty = mayBeEmpty;
    this.mayEndInBlanks = mayEndInBlanks;
    this.condition = condition;
  }

  private Field(String rule, boolean[] refused, boolean mayBeEmpty, boolean mayEndInBlanks) {
    this(rule, refused, mayBeEmpty, mayEndInBlanks, value -> true);
  }

  /** A field that ends at a blank. */
  static Field word(String name) {
    return new Field(name + " is one word", refusing(c -> c == ' '), false, false);
  }

  /** A word of ASCII letters, digits and these characters. */
  static Field name(String name, String others) {
    String characters = others.isEmpty() ? " and digits" : ", digits and " + each(others);
    boolean[] refused = refusing(c -> !Character.isLetterOrDigit(c) && others.indexOf(c) < 0);
    return new Field(name + " has letters" + characters + " only", refused, false, false);
  }

  /** A number, not negative. */
  static Field number(String name) {
    return new Field(name + " has digits only", refusing(c -> !Character.isDigit(c)), false, false);
  }

  /** A field that ends with its line, where blanks at either end are dropped. */
  static Field text(String name) {
    return new Field(
        name + " is not empty, and has no blank at either end", refusing(c -> false), false, false);
  }

  /** As {@link #text}, and nothing is a value too. */
  static Field textOrNothing(String name) {
    return new Field(name + " has no blank at either end", refusing(c -> false), true, false);
  }

  /** A field in quotes, where each blank counts. */
  static Field quoted(String name) {
    return new Field(name + " stands in quotes", refusing(c -> false), true, true);
  }

  /** The same field, in which these characters would mean something else than themselves. */
  Field without(String characters) {
    boolean[] more = refusing(c -> refused[c] || characters.indexOf(c) >= 0);
    return new Field(
        rule + ", without " + each(characters), more, mayBeEmpty, mayEndInBlanks, condition);
  }

  /** The same field, in which a value that begins so would be taken for something else. */
  Field notBeginning(String... beginnings) {
    return where(
        "does not begin with " + String.join(" ", beginnings),
        value -> {
          for (String beginning : beginnings) {
            if (value.startsWith(beginning)) {
              return false;
            }
          }
          return true;
        });
  }

  /**
   * The same field, with another condition on values that are not empty.
   *
   * @param clause what must be so, as a clause without its subject
   */
  Field where(String clause, Predicate<String> isSo) {
    return new Field(
        rule + ", and " + clause, refused, mayBeEmpty, mayEndInBlanks, condition.and(isSo));
  }

  /** Whether the value is read as it is. */
  boolean carries(String value) {
    if (value.isEmpty()) {
      return mayBeEmpty;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ASCII || refused[c]) {
        return false;
      }
    }
    return endsWell(value) && condition.test(value);
  }

  private boolean endsWell(String value) {
    return mayEndInBlanks || (value.charAt(0) != ' ' && value.charAt(value.length() - 1) != ' ');
  }

  /** Which value is refused and why, to follow a line's number. */
  String refusalOf(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isPrintable(value.charAt(i))) {
        return String.format(Locale.ROOT, "would hold the character U+%04X", (int) value.charAt(i));
      }
    }
    boolean isLong = value.length() > LONGEST_SHOWN;
    String shown = isLong ? value.substring(0, LONGEST_SHOWN) + "..." : value;
    return "cannot carry `" + shown + "`: " + rule;
  }

  private static boolean isPrintable(int c) {
    return c >= ' ' && c <= '~';
  }

  private static boolean[] refusing(IntPredicate character) {
    boolean[] refused = new boolean[ASCII];
    for (int c = 0; c < ASCII; c++) {
      refused[c] = !isPrintable(c) || character.test(c);
    }
    return refused;
  }

  private static String each(String characters) {
    return String.join(" ", characters.split(""));
  }
}
