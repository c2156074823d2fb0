package dev.ohpc.render.format;

import java.util.Optional;

/**
 * What strdelim of OpenSSH 9.2 makes of a text: a word, which may be in quotes, then blanks or one
 * {@code =}, then the rest.
 *
 * @param keyword the word as it is written, without quotes
 * @param rest what follows
 * @param restStart where that begins
 */
record SshLine(String keyword, String rest, int restStart) {

  private static final String BLANKS = " \t\r";

  /** Takes a text apart; nothing if it begins with an {@code =} or a quote is not closed. */
  static Optional<SshLine> of(String text) {
    int end = 0;
    while (end < text.length() && (BLANKS + "\"=").indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == text.length()) {
      return Optional.of(new SshLine(text, "", end));
    }
    if (text.charAt(end) != '"') {
      return end == 0
          ? Optional.empty()
          : Optional.of(of(text, text.substring(0, end), skipOneEquals(text, end)));
    }
    int close = text.indexOf('"', end + 1);
    return close < 0
        ? Optional.empty()
        : Optional.of(
            of(
                text,
                text.substring(0, end) + text.substring(end + 1, close),
                skipBlanks(text, close + 1, text.length())));
  }

  private static SshLine of(String text, String keyword, int restStart) {
    return new SshLine(keyword, text.substring(restStart), restStart);
  }

  private static int skipOneEquals(String text, int from) {
    int at = skipBlanks(text, from, text.length());
    return at < text.length() && text.charAt(at) == '='
        ? skipBlanks(text, at + 1, text.length())
        : at;
  }

  static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
