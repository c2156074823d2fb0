package dev.ohpc.model.text;

import java.util.Locale;

/** How a text of the user's is shown in a message: short, and with nothing that could mislead. */
public final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  /** The text in backticks; control characters escaped, and cut when it is long. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder("`");
    text.codePoints().limit(LONGEST).forEach(c -> appendVisible(out, c));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      out.append('…');
    }
    return out.append('`').toString();
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      out.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
