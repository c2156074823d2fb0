package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Locale;

/** Texts as they stand in a line, in quotes where they have to. */
final class Quotes {

  private static final String ESCAPED = "\"\\\t\n\b\r\033";
  private static final String ESCAPES = "\"\\tnbre";

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
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      int escape = ESCAPED.indexOf(text.charAt(i));
      if (escape >= 0) {
        out.append('\\').append(ESCAPES.charAt(escape));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.append('"').toString();
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
    boolean isOther = name.equals("infinite") || name.equals("ignore") || name.indexOf(':') >= 0;
    return isOther || isTime(name) || isAddress(name) ? around(name) : aroundField(name);
  }

  private static boolean isTime(String name) {
    int end = name.length();
    boolean hasUnit = end > 1 && "smhdwSMHDW".indexOf(name.charAt(end - 1)) >= 0;
    return name.chars().limit(hasUnit ? end - 1L : end).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isAddress(String name) {
    try {
      return Ipv4Address.parse(name).toString().equals(name);
    } catch (InvalidValueException e) {
      return false;
    }
  }

  /** Whether a quote, a comment or a blank at an end would be taken for itself. */
  private static boolean isMarked(String text) {
    return text.startsWith(" ")
        || text.endsWith(" ")
        || text.contains(" #")
        || text.chars().anyMatch(c -> c < ' ' || c == '"');
  }
}
