package dev.ohpc.render.text;

/**
 * Lines as systemd reads them: a line feed, a carriage return or a NUL ends one, and so does a pair
 * of the first two (read_line of 252).
 */
public final class SystemdLines implements LineSyntax {

  private static final String ENDS = "\n\r\0";
  private static final String BLANKS = " \t\n\r";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String marks;
  private final boolean continued;

  private SystemdLines(String marks, boolean continued) {
    this.marks = marks;
    this.continued = continued;
  }

  /** Lines of which those that begin with one of these marks are comments. */
  public static SystemdLines of(String marks) {
    return new SystemdLines(marks, false);
  }

  /**
   * The same, and a line that ends in a backslash which none escapes goes on in the next; comments
   * between the two are passed over (systemd.syntax(7)).
   */
  public static SystemdLines continued(String marks) {
    return new SystemdLines(marks, true);
  }

  @Override
  public LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = lineEnd(text, start);
    int first = skipBlanks(text, start, lineEnd);
    if (first < lineEnd && marks.indexOf(text.charAt(first)) >= 0) {
      return LogicalLine.comment(
          source, start, next(text, lineEnd), text.substring(first + 1, lineEnd));
    }
    return new Joiner(source, start).line();
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Where the next line begins: behind one of each end, of which a NUL is the last. */
  private static int next(String text, int lineEnd) {
    char first = lineEnd < text.length() ? text.charAt(lineEnd) : 0;
    int at = Math.min(text.length(), lineEnd + 1);
    for (; first != 0 && at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\0') {
        return at + 1;
      }
      if (c == first || ENDS.indexOf(c) < 0 || at > lineEnd + 1) {
        return at;
      }
    }
    return at;
  }

  /** Joins physical lines until one does not go on. */
  private final class Joiner {

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
      return content.line(source, start, end, BLANKS);
    }

    /** Adds a line, and says whether more belongs to it. */
    private boolean addPhysicalLine() {
      int from = end;
      int lineEnd = lineEnd(text, from);
      end = next(text, lineEnd);
      int first = skipBlanks(text, from, lineEnd);
      if (first < lineEnd && marks.indexOf(text.charAt(first)) >= 0) {
        return true;
      }
      boolean escaped = false;
      for (int i = from == 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : from; i < lineEnd; i++) {
        escaped = !escaped && text.charAt(i) == '\\';
        content.add(i, text.charAt(i));
      }
      if (continued && escaped) {
        content.replaceLast(' ');
        return true;
      }
      return false;
    }
  }
}
