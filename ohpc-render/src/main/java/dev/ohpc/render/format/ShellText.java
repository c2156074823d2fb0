package dev.ohpc.render.format;

/** Texts within double quotes of a shell. */
final class ShellText {

  private static final String SPECIAL = "\"\\`$";

  private ShellText() {}

  /** The text with a backslash before each character that means something there. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Whether a backslash before a character takes its meaning from it. */
  static boolean isSpecial(char c) {
    return SPECIAL.indexOf(c) >= 0;
  }
}
