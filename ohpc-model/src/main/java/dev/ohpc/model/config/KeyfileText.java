package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Texts as GKeyFile escapes them in a value: {@code \s} for a blank, {@code \n}, {@code \t}, {@code
 * \r} and {@code \\} (the Desktop Entry Specification, "Possible value types"; GLib 2.74).
 */
public final class KeyfileText {

  private static final String ESCAPES = "sntr\\";
  private static final String MEANINGS = " \n\t\r\\";
  private static final char NO_SEPARATOR = '\0';
  private static final char SEPARATOR = ';';

  private KeyfileText() {}

  /** The value that is read as a text: blanks at its beginning are escaped, later ones stay. */
  public static String encode(String text) {
    StringBuilder value = new StringBuilder();
    boolean leading = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      leading &= c == ' ' || c == '\t';
      int meaning = MEANINGS.indexOf(c);
      if (meaning >= 0 && (leading || c != ' ')) {
        value.append('\\').append(ESCAPES.charAt(meaning));
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  /** The text of a value; nothing if it has a backslash that escapes nothing. */
  public static Optional<String> decode(String value) {
    return split(value, NO_SEPARATOR).map(parts -> parts.isEmpty() ? "" : parts.get(0));
  }

  /**
   * The texts of a list, which semicolons end; one after a backslash belongs to its text. Nothing
   * if a backslash escapes nothing.
   */
  public static Optional<List<String>> list(String value) {
    return split(value, SEPARATOR);
  }

  private static Optional<List<String>> split(String value, char separator) {
    ImmutableList.Builder<String> parts = ImmutableList.builder();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
        int escape = i < value.length() ? ESCAPES.indexOf(value.charAt(i)) : -1;
        boolean escaped = i < value.length() && value.charAt(i) == separator;
        if (escape < 0 && !escaped) {
          return Optional.empty();
        }
        part.append(escaped ? separator : MEANINGS.charAt(escape));
      } else if (c == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    return Optional.of((part.isEmpty() ? parts : parts.add(part.toString())).build());
  }
}
