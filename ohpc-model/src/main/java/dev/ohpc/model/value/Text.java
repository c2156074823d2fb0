package dev.ohpc.model.value;

import dev.ohpc.model.text.Quoted;
import java.util.Locale;

/** How messages of this package speak of a refused text. */
final class Text {

  private Text() {}

  /** The text as messages show it. */
  static String quoted(String text) {
    return Quoted.of(text);
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
}
