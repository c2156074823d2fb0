package dev.ohpc.model.dnsmasq;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Locale;

/** Texts as they stand in a line, in quotes where they have to. */
final class Quotes {

  private static final String ESCAPED = "\"\\\t\n\b\r\033";
  private static final String ESCAPES = "\"\\tnbre";

  private static final CharMatcher WITH_ESCAPE = CharMatcher.anyOf(ESCAPED).precomputed();
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher MARKED =
      CharMatcher.inRange('\0', '\037').or(CharMatcher.is('"')).precomputed();

  /** Of these are nearly all texts, so that one look at each letter is enough. */
  private static final CharMatcher PLAIN = CharMatcher.inRange('#', '\uffff');

  private static final int LONGEST_SHOWN = 60;

  private Quotes() {}

  /** How a text is shown in a message. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder("`");
    for (int i = 0; i < Math.min(text.length(), LONGEST_SHOWN); i++) {
      char c = text.charAt(i);
      boolean isVisible = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
      out.append(isVisible ? c : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return out.append(text.length() > LONGEST_SHOWN ? "...`" : "`").toString();
  }

  /** A text in quotes. */
  static String around(String text) {
    return '"' + (WITH_ESCAPE.matchesNoneOf(text) ? text : escaped(text)) + '"';
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      int escape = ESCAPED.indexOf(text.charAt(i));
      if (escape >= 0) {
        out.append('\\').append(ESCAPES.charAt(escape));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** A text that is all that stands after {@code =}. */
  static String aroundWhole(String text) {
    return isMarked(text) ? around(text) : text;
  }

  /** A text between commas. */
  static String aroundField(String text) {
    boolean isOther =
        text.indexOf(',') >= 0
            || text.startsWith("tag:")
            || text.startsWith("net:")
            || text.startsWith("set:");
    return isOther || isMarked(text) ? around(text) : text;
  }

  /** The name of a host between commas, which must not look like what else may stand there. */
  static String aroundName(String name) {
    boolean isOther = isKeyword(name) || name.indexOf(':') >= 0;
    return isOther || isTime(name) || isAddress(name) ? around(name) : aroundField(name);
  }

  /** Whether a word stands for itself where a name may stand. */
  static boolean isKeyword(String word) {
    return word.equals("infinite") || word.equals("ignore");
  }

  private static boolean isTime(String name) {
    int end = name.length();
    boolean hasUnit = end > 1 && "smhdwSMHDW".indexOf(name.charAt(end - 1)) >= 0;
    return DIGIT.matchesAllOf(hasUnit ? name.substring(0, end - 1) : name);
  }

  private static boolean isAddress(String name) {
    if (name.isEmpty() || !DIGIT.matches(name.charAt(0))) {
      return false;
    }
    try {
      return Ipv4Address.parse(name).toString().equals(name);
    } catch (InvalidValueException e) {
      return false;
    }
  }

  /** Whether a quote, a comment or a blank at an end would be taken for itself. */
  private static boolean isMarked(String text) {
    return !PLAIN.matchesAllOf(text) && hasMark(text);
  }

  private static boolean hasMark(String text) {
    return text.startsWith(" ")
        || text.endsWith(" ")
        || text.contains(" #")
        || !MARKED.matchesNoneOf(text);
  }
}
