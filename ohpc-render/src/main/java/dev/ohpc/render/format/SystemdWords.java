package dev.ohpc.render.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The first words of a line as extract_first_word of systemd 252 takes them with EXTRACT_UNQUOTE:
 * quotes of both kinds go, and a backslash makes the next character stand for itself.
 */
final class SystemdWords {

  private static final String BLANKS = " \t\n\r";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private boolean complete = true;
  private int at;

  private SystemdWords(String text) {
    this.text = text;
  }

  /** So many words of a text, or fewer. */
  static SystemdWords of(String text, int most) {
    SystemdWords words = new SystemdWords(text);
    words.skipBlanks();
    while (words.at < text.length() && words.words.size() < most) {
      words.words.add(words.word());
      words.skipBlanks();
    }
    return words;
  }

  List<String> all() {
    return words;
  }

  String get(int index) {
    return words.get(index);
  }

  /** Whether each quote is closed, and each backslash before a character. */
  boolean isComplete() {
    return complete;
  }

  /** What follows the words, as it is. */
  String rest() {
    return text.substring(at);
  }

  /** A text as a word, in quotes where it needs them. */
  static String quoted(String text) {
    boolean plain =
        !text.isEmpty() && text.chars().noneMatch(c -> (BLANKS + "\"'\\").indexOf(c) >= 0);
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void skipBlanks() {
    while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (; at < text.length() && (quote != 0 || BLANKS.indexOf(text.charAt(at)) < 0); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        complete &= ++at < text.length();
        word.append(at < text.length() ? text.charAt(at) : c);
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        word.append(c);
      }
    }
    at = Math.min(at, text.length());
    complete &= quote == 0;
    return word.toString();
  }
}
