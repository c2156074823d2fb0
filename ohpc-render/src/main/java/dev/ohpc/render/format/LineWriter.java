package dev.ohpc.render.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Collects the lines of a file and looks at each: printable ASCII, no longer than the file's
 * program reads, and of values that their fields carry.
 */
final class LineWriter {

  private static final int TYPICAL_LINE = 80;

  private final StringBuilder out;
  private final int longest;
  private int lineStart;
  private int around;
  private int firstLine = 1;
  private int lines;

  /**
   * Makes a writer.
   *
   * @param longest the most bytes of a line
   * @param lines about how many lines there will be; growing a large text costs more than writing
   *     it
   */
  LineWriter(int longest, int lines) {
    this.longest = longest;
    this.out = new StringBuilder(TYPICAL_LINE * lines);
  }

  /** Makes a writer for a short file of lines of any length. */
  LineWriter() {
    this(Integer.MAX_VALUE, 16);
  }

  /**
   * Makes a writer for one line of a file, with its number for what is said of it.
   *
   * @param around how many bytes stand on the line already
   */
  static LineWriter startingAt(int line, int longest, int around) {
    LineWriter writer = new LineWriter(longest, 1);
    writer.firstLine = line;
    writer.around = around;
    return writer;
  }

  /** Adds to the line that is being written, which {@link #endLine} ends. */
  LineWriter append(String text) {
    out.append(text);
    return this;
  }

  LineWriter append(char c) {
    out.append(c);
    return this;
  }

  /** Adds a value that by its type stands in any file, such as a host name. */
  LineWriter append(Object value) {
    out.append(value);
    return this;
  }

  /** Adds a value if the field carries it as it is. */
  LineWriter append(Field field, String value) {
    if (!field.carries(value)) {
      throw new UnrepresentableException(firstLine + lines, field.refusalOf(value));
    }
    out.append(value);
    return this;
  }

  /** Adds values with a character between each two. */
  LineWriter append(Field field, char separator, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      append(field, values.get(i));
    }
    return this;
  }

  /**
   * Refuses the line that is being written.
   *
   * @throws UnrepresentableException unless it can be written
   */
  LineWriter refuseUnless(boolean writable, Supplier<String> reason) {
    if (!writable) {
      throw new UnrepresentableException(firstLine + lines, reason.get());
    }
    return this;
  }

  /** That the line that is being written cannot be, and why. */
  UnrepresentableException refusal(String reason) {
    return new UnrepresentableException(firstLine + lines, reason);
  }

  void line(String text) {
    out.append(text);
    endLine();
  }

  void endLine() {
    lines++;
    if (out.length() - lineStart + around > longest) {
      throw new UnrepresentableException(
          firstLine + lines - 1,
          "would have "
              + (out.length() - lineStart + around)
              + " bytes, and at most "
              + longest
              + " are read");
    }
    out.append('\n');
    lineStart = out.length();
  }

  /** The lines of a comment. */
  void comments(String mark, List<String> comment) {
    comment.forEach(text -> comment(mark, text).endLine());
  }

  /** A line of a comment, without its end. */
  LineWriter comment(String mark, String text) {
    return comment(mark, Fields.COMMENT, text);
  }

  /** A line of a comment, without its end, if the field carries its text. */
  LineWriter comment(String mark, Field field, String text) {
    out.append(mark);
    return text.isEmpty() ? this : append(' ').append(field, text);
  }

  /** A blank line between what was written and what follows. */
  void separate() {
    if (out.length() > 0) {
      endLine();
    }
  }

  /** The one line that was written, without its end. */
  String line() {
    endLine();
    String text = text();
    return text.substring(0, text.length() - 1);
  }

  /** The whole text, after a look at each character: a line feed ends a line and nothing else. */
  String text() {
    String text = out.toString();
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text.charAt(i))) {
        ends++;
        if (text.charAt(i) != '\n') {
          throw unprintable(text, i);
        }
      }
    }
    if (ends != lines) {
      throw unprintable(text, text.indexOf('\n'));
    }
    return text;
  }

  /** One comparison, for this is done for every character of every file. */
  private static boolean isPrintable(char c) {
    return (char) (c - ' ') <= '~' - ' ';
  }

  private UnrepresentableException unprintable(String text, int at) {
    int line = firstLine + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    return new UnrepresentableException(
        line, String.format(Locale.ROOT, "would hold the character U+%04X", (int) text.charAt(at)));
  }
}
