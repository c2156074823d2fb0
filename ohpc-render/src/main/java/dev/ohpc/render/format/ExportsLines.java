package dev.ohpc.render.format;

import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;

/**
 * The lines of exports(5) as exportfs puts them together (xio.c of nfs-utils 2.6.2): a backslash
 * before a line feed is a blank, quotes hide blanks and line feeds, and a {@code #} where a word
 * could begin makes a comment up to the line feed, backslash or not.
 */
final class ExportsLines implements LineSyntax {

  static final ExportsLines SYNTAX = new ExportsLines();

  private ExportsLines() {}

  @Override
  public LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int at = skipBlanks(text, start);
    if (at < text.length() && text.charAt(at) == '#') {
      int lineEnd = source.lineEnd(at);
      return LogicalLine.comment(
          source, start, Math.min(text.length(), lineEnd + 1), text.substring(at + 1, lineEnd));
    }
    return new Scan(source, start, at).line();
  }

  /** The first character that is neither a blank nor part of a continuation. */
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (continues(text, at)) {
        at++;
      } else if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        return at;
      }
      at++;
    }
    return at;
  }

  static boolean continues(String text, int at) {
    return text.startsWith("\\\n", at);
  }

  /** Whether a character outside quotes ends a word. */
  static boolean endsWord(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Looks for the end of a line and for that of its content. */
  private static final class Scan {

    private final SourceText source;
    private final String text;
    private final int start;
    private final int contentStart;
    private int contentEnd;
    private int at;

    Scan(SourceText source, int start, int contentStart) {
      this.source = source;
      this.text = source.text();
      this.start = start;
      this.contentStart = contentStart;
      this.contentEnd = contentStart;
      this.at = contentStart;
    }

    LogicalLine line() {
      boolean quoted = false;
      boolean wordMayBegin = true;
      while (at < text.length() && (quoted || text.charAt(at) != '\n')) {
        char c = text.charAt(at);
        if (continues(text, at)) {
          at++;
          wordMayBegin = true;
        } else if (!quoted && wordMayBegin && c == '#') {
          at = source.lineEnd(at);
          continue;
        } else {
          contentEnd = !quoted && (c == ' ' || c == '\t') ? contentEnd : at + 1;
          quoted ^= c == '"';
          wordMayBegin = !quoted && endsWord(c);
        }
        at++;
      }
      leaveOutTheLineEnd();
      return LogicalLine.of(
          source, start, Math.min(text.length(), at + 1), contentStart, contentEnd);
    }

    /** A carriage return ends the word before it; alone it means something else. */
    private void leaveOutTheLineEnd() {
      if (contentEnd > contentStart + 1 && text.charAt(contentEnd - 1) == '\r') {
        contentEnd--;
        while (text.charAt(contentEnd - 1) == ' ' || text.charAt(contentEnd - 1) == '\t') {
          contentEnd--;
        }
      }
    }
  }
}
