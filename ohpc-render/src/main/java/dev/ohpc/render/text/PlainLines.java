package dev.ohpc.render.text;

import java.util.Optional;

/** Physical lines, each by itself, with comments that a mark begins. */
public final class PlainLines implements LineSyntax {

  /** What the C library's isspace takes for a blank. */
  public static final String C_BLANKS = " \t\u000b\f\r\n";

  private final String marks;
  private final Comments comments;
  private final String blanks;

  private PlainLines(String marks, Comments comments, String blanks) {
    this.marks = marks;
    this.comments = comments;
    this.blanks = blanks;
  }

  private PlainLines(String marks, Comments comments) {
    this(marks, comments, " \t\r");
  }

  /** Where a comment may begin. */
  private enum Comments {
    AT_LINE_START,
    AFTER_BLANK,
    ANYWHERE
  }

  /** Lines of which those that begin with one of these marks are comments. */
  public static PlainLines of(String marks) {
    return new PlainLines(marks, Comments.AT_LINE_START);
  }

  /** Lines that a mark ends after a blank, too. */
  public static PlainLines withTrailing(String marks) {
    return new PlainLines(marks, Comments.AFTER_BLANK);
  }

  /** Lines that a mark ends wherever it stands. */
  public static PlainLines endedBy(String marks) {
    return new PlainLines(marks, Comments.ANYWHERE);
  }

  /** The same lines, whose content has none of these characters at either end. */
  public PlainLines within(String otherBlanks) {
    return new PlainLines(marks, comments, otherBlanks);
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
    int contentEnd = mark(text, contentStart, lineEnd).orElse(lineEnd);
    while (contentEnd > contentStart && isBlank(text.charAt(contentEnd - 1))) {
      contentEnd--;
    }
    return LogicalLine.of(source, start, end, contentStart, contentEnd);
  }

  private Optional<Integer> mark(String text, int from, int to) {
    if (comments == Comments.AT_LINE_START) {
      return Optional.empty();
    }
    for (int i = from; i < to; i++) {
      if (isMark(text.charAt(i))
          && (comments == Comments.ANYWHERE || isBlank(text.charAt(i - 1)))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isMark(char c) {
    return marks.indexOf(c) >= 0;
  }

  private boolean isBlank(char c) {
    return blanks.indexOf(c) >= 0;
  }
}
