package dev.ohpc.render.text;

/** Physical lines, each by itself, with comments that a mark begins. */
public final class PlainLines implements LineSyntax {

  /** What the C library's isspace takes for a blank. */
  public static final String C_BLANKS = " \t\u000b\f\r\n";

  private final String marks;
  private final boolean endedByMarks;
  private final String blanks;
  private final int mostWords;

  private PlainLines(String marks, boolean endedByMarks, String blanks, int mostWords) {
    this.marks = marks;
    this.endedByMarks = endedByMarks;
    this.blanks = blanks;
    this.mostWords = mostWords;
  }

  private PlainLines(String marks, boolean endedByMarks) {
    this(marks, endedByMarks, " \t\r", Integer.MAX_VALUE);
  }

  /** Lines of which those that begin with one of these marks are comments. */
  public static PlainLines of(String marks) {
    return new PlainLines(marks, false);
  }

  /** Lines that a mark ends wherever it stands. */
  public static PlainLines endedBy(String marks) {
    return new PlainLines(marks, true);
  }

  /** The same lines, whose content has none of these characters at either end. */
  public PlainLines within(String otherBlanks) {
    return new PlainLines(marks, endedByMarks, otherBlanks, mostWords);
  }

  /** The same lines, of which no more than so many words are read; the rest is a comment. */
  public PlainLines upTo(int words) {
    return new PlainLines(marks, endedByMarks, blanks, words);
  }

  @Override
  public LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = source.lineEnd(start);
    int end = Math.min(text.length(), lineEnd + 1);
    int contentStart = start;
    while (contentStart < lineEnd && isBlank(text.charAt(contentStart))) {
      contentStart++;
    }
    if (contentStart < lineEnd && isMark(text.charAt(contentStart))) {
      return LogicalLine.comment(source, start, end, text.substring(contentStart + 1, lineEnd));
    }
    int contentEnd = endedByMarks ? mark(text, contentStart, lineEnd) : lineEnd;
    while (contentEnd > contentStart && isBlank(text.charAt(contentEnd - 1))) {
      contentEnd--;
    }
    return LogicalLine.of(
        source, start, end, contentStart, lastWordEnd(text, contentStart, contentEnd));
  }

  private int lastWordEnd(String text, int from, int to) {
    int at = from;
    for (int words = 0; words < mostWords && at < to; words++) {
      at = skip(text, skip(text, at, to, true), to, false);
    }
    return at;
  }

  private int skip(String text, int from, int to, boolean isBlank) {
    int at = from;
    while (at < to && isBlank(text.charAt(at)) == isBlank) {
      at++;
    }
    return at;
  }

  private int mark(String text, int from, int to) {
    int at = from;
    while (at < to && !isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isMark(char c) {
    return marks.indexOf(c) >= 0;
  }

  private boolean isBlank(char c) {
    return isBlank(c, blanks);
  }

  /** Whether a character is one of some blanks; of most one comparison tells. */
  static boolean isBlank(char c, String blanks) {
    return c <= ' ' && blanks.indexOf(c) >= 0;
  }
}
