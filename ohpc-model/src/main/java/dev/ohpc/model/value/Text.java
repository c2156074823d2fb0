package dev.ohpc.model.value;

import java.util.Locale;

/** How a refused text is shown in a message: short, and with no character that could mislead. */
final class Text {

  private static final int LONGEST = 60;

  private Text() {}

  /** The text in backticks; control characters escaped, and cut when it is long. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("`");
    text.codePoints().limit(LONGEST).forEach(c -> appendVisible(out, c));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      out.append('…');
    }
    return out.append('`').toString();
  }

  /** Names the first character outside of printable ASCII, or is empty. */
  static String strangeCharacter(String text) {
    return text.codePoints()
        .filter(c -> c < ' ' || c > '~')
        .mapToObj(Text::named)
        .findFirst()
        .orElse("");
  }

  private static String named(int c) {
    String name = Character.getName(c);
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return name == null ? code : code + " (" + name + ")";
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      out.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
