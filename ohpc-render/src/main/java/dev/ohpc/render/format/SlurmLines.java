package dev.ohpc.render.format;

import dev.ohpc.render.text.JoinedContent;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.SourceText;

/**
 * The lines of Slurm's files as parse_config.c puts them together (measured with 22.05.8).
 *
 * <ul>
 *   <li>A {@code #} ends the line wherever it stands, in quotes too, unless an odd number of
 *       backslashes is before it.
 *   <li>What is left goes on in the next line if it ends in an odd number of backslashes, blanks
 *       after them or not.
 *   <li>Any other backslash makes the next character stand for itself, and goes.
 * </ul>
 */
final class SlurmLines implements LineSyntax {

  static final SlurmLines SYNTAX = new SlurmLines();

  private SlurmLines() {}

  /** Only a line with a backslash has to be put together from pieces, and few have one. */
  @Override
  public LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = source.lineEnd(start);
    int mark = mark(text, start, lineEnd);
    if (mark < lineEnd && text.charAt(mark) == '\\') {
      return new Joiner(source, start).line();
    }
    int end = Math.min(text.length(), lineEnd + 1);
    int first = skipBlanks(text, start, mark);
    if (first == mark && mark < lineEnd) {
      return LogicalLine.comment(source, start, end, text.substring(mark + 1, lineEnd));
    }
    return LogicalLine.of(source, start, end, first, withoutBlanks(text, first, mark));
  }

  /** Where the first backslash or comment is; the line's end if there is none. */
  private static int mark(String text, int from, int to) {
    int at = from;
    while (at < to && !isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return c == '\\' || c == '#';
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int withoutBlanks(String text, int from, int to) {
    int last = to;
    while (last > from && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** What C's isspace takes for a blank. */
  static boolean isBlank(char c) {
    return c <= ' ' && PlainLines.C_BLANKS.indexOf(c) >= 0;
  }

  /** Joins physical lines until one does not go on. */
  private static final class Joiner {

    private final SourceText source;
    private final String text;
    private final int start;
    private final JoinedContent content = new JoinedContent();
    private int end;

    Joiner(SourceText source, int start) {
      this.source = source;
      this.text = source.text();
      this.start = start;
      this.end = start;
    }

    LogicalLine line() {
      while (end < text.length() && addPhysicalLine()) {
        // the next one belongs to it
      }
      return content.line(source, start, end, PlainLines.C_BLANKS);
    }

    /** Adds a line, and says whether it goes on. */
    private boolean addPhysicalLine() {
      int lineEnd = source.lineEnd(end);
      int from = end;
      end = Math.min(text.length(), lineEnd + 1);
      int stop = comment(from, lineEnd);
      int backslash = continuation(from, stop);
      addUnescaped(from, backslash);
      return backslash < stop;
    }

    /** Where a comment begins; the line's end if there is none. */
    private int comment(int from, int to) {
      int backslashes = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c == '#' && backslashes % 2 == 0) {
          return i;
        }
        backslashes = c == '\\' ? backslashes + 1 : 0;
      }
      return to;
    }

    /** Where the backslash is that joins the line to the next; the line's end if there is none. */
    private int continuation(int from, int to) {
      int last = withoutBlanks(text, from, to);
      int first = last;
      while (first > from && text.charAt(first - 1) == '\\') {
        first--;
      }
      return (last - first) % 2 == 1 ? last - 1 : to;
    }

    private void addUnescaped(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == '\\') {
          i++;
        }
        if (i < to) {
          content.add(i, text.charAt(i));
        }
      }
    }
  }
}
