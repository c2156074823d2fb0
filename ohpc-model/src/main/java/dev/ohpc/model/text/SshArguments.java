package dev.ohpc.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows a keyword of OpenSSH, as argv_split of 9.2 takes it apart: words between blanks and
 * tabs, with quotes of both kinds, and up to a word that begins with {@code #}.
 */
public final class SshArguments {

  private static final int NO_COMMENT = -1;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int comment = NO_COMMENT;
  private boolean closed = true;
  private int at;

  private SshArguments(String text) {
    this.text = text;
  }

  /** The words of a text; nothing if a quote in it is not closed. */
  public static Optional<SshArguments> of(String text) {
    SshArguments arguments = new SshArguments(text);
    arguments.read();
    return arguments.closed ? Optional.of(arguments) : Optional.empty();
  }

  /** The words, without their quotes. */
  public List<String> words() {
    return words;
  }

  /** Whether there is a comment behind the words. */
  public boolean hasComment() {
    return comment != NO_COMMENT;
  }

  /** The text as it stands, without the comment and the blanks before it. */
  public String withoutComment() {
    int end = hasComment() ? comment : text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a text is its words and nothing else. */
  public static boolean arePlain(String text) {
    return !text.startsWith("=")
        && of(text)
            .filter(arguments -> !arguments.hasComment() && !arguments.words.isEmpty())
            .isPresent();
  }

  private void read() {
    while (at < text.length() && comment == NO_COMMENT) {
      if (isBlank(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == '#') {
        comment = at;
      } else {
        words.add(word());
      }
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (; at < text.length() && (quote != 0 || !isBlank(text.charAt(at))); at++) {
      char c = text.charAt(at);
      if (c == '\\' && isEscaped(at + 1, quote)) {
        word.append(text.charAt(++at));
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        word.append(c);
      }
    }
    closed &= quote == 0;
    return word.toString();
  }

  private boolean isEscaped(int next, char quote) {
    return next < text.length()
        && ("'\"\\".indexOf(text.charAt(next)) >= 0 || (quote == 0 && text.charAt(next) == ' '));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
