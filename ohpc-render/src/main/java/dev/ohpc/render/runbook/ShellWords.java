package dev.ohpc.render.runbook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as bash(1) reads them, each one word again whatever it holds. */
final class ShellWords {

  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWords() {}

  /** A text as one word. */
  static String quote(String text) {
    return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A word whose variables bash knows. */
  static String quote(Argument word) {
    String quoted =
        word.pieces().stream()
            .map(
                piece ->
                    piece instanceof Argument.Value value
                        ? "\"$" + value.variable() + "\""
                        : quotedPart(((Argument.Text) piece).text()))
            .collect(Collectors.joining());
    return quoted.isEmpty() ? "''" : quoted;
  }

  private static String quotedPart(String text) {
    return text.isEmpty() ? "" : quote(text);
  }

  static String join(List<Argument> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  /**
   * Words as one word for ssh(1), whose other end gives it to a shell: quoted for that one, and
   * again for this one.
   */
  static String joinForRemote(List<Argument> words) {
    StringBuilder line = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (Argument word : words) {
      text.append(text.length() + line.length() == 0 ? "" : " ");
      text.append(word.pieces().stream().allMatch(ShellWords::isEmpty) ? "''" : "");
      for (Argument.Piece piece : word.pieces()) {
        if (piece instanceof Argument.Value value) {
          line.append(quotedPart(text.toString()));
          line.append("\"${").append(value.variable()).append("@Q}\"");
          text.setLength(0);
        } else {
          text.append(quotedPart(((Argument.Text) piece).text()));
        }
      }
    }
    return line.append(quotedPart(text.toString())).toString();
  }

  private static boolean isEmpty(Argument.Piece piece) {
    return piece instanceof Argument.Text known && known.text().isEmpty();
  }
}
