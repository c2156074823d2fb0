package dev.ohpc.render.format;

import java.util.Optional;

/**
 * One line of a script for bash: quotes of both kinds go over line ends, and so does a backslash
 * before one. Here-documents and what stands in brackets are not known.
 */
final class ShellScan {

  private static final String PLAIN = "_./:,@%+=^-";

  private final String text;
  private int at;
  private int contentStart;
  private int contentEnd;
  private char quote;

  private ShellScan(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** Goes through a text from the beginning of a line to the end of the command there. */
  static ShellScan of(String text, int start) {
    ShellScan scan = new ShellScan(text, start);
    scan.skipBlanks();
    scan.contentStart = scan.at;
    scan.contentEnd = scan.at;
    scan.read();
    return scan;
  }

  /** Where the next line begins. */
  int end() {
    return Math.min(text.length(), at + 1);
  }

  int contentStart() {
    return contentStart;
  }

  int contentEnd() {
    return contentEnd;
  }

  boolean isComment() {
    return contentStart < text.length() && text.charAt(contentStart) == '#';
  }

  /** Whether a text is one command with nothing around it. */
  static boolean isOneCommand(String text) {
    ShellScan scan = of(text, 0);
    return scan.contentStart == 0
        && scan.contentEnd == text.length()
        && scan.quote == 0
        && !text.isEmpty()
        && !scan.isComment()
        && !text.endsWith("\\");
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void read() {
    boolean wordMayBegin = true;
    while (at < text.length() && (quote != 0 || text.charAt(at) != '\n')) {
      char c = text.charAt(at);
      boolean escapes = c == '\\' && quote != '\'';
      if (quote == 0 && wordMayBegin && c == '#') {
        int lineEnd = text.indexOf('\n', at);
        at = lineEnd < 0 ? text.length() : lineEnd;
        return;
      }
      at = Math.min(text.length(), at + (escapes ? 2 : 1));
      quote = escapes ? quote : quoteAfter(c, quote);
      wordMayBegin = quote == 0 && isBlank(c);
      contentEnd = wordMayBegin ? contentEnd : at;
    }
  }

  private static char quoteAfter(char c, char quote) {
    if (c == quote) {
      return 0;
    }
    return quote == 0 && (c == '"' || c == '\'') ? c : quote;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /** What bash makes of a word, if it replaces nothing in it; nothing if it is more than that. */
  static Optional<String> text(String word) {
    StringBuilder out = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean hasNext = i + 1 < word.length();
      if (c == '\\' && quote != '\'' && hasNext) {
        i++;
        boolean kept =
            quote == '"' && !ShellText.isSpecial(word.charAt(i)) && word.charAt(i) != '\n';
        out.append(kept ? "\\" : "").append(word.charAt(i) == '\n' ? "" : word.charAt(i));
      } else if (quoteAfter(c, quote) != quote) {
        quote = quoteAfter(c, quote);
      } else if (isText(c, quote)) {
        out.append(c);
      } else {
        return Optional.empty();
      }
    }
    return quote == 0 ? Optional.of(out.toString()) : Optional.empty();
  }

  private static boolean isText(char c, char quote) {
    return switch (quote) {
      case '\'' -> true;
      case '"' -> c != '$' && c != '`';
      default -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
    };
  }
}
