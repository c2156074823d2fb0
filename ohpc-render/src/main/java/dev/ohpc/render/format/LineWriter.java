package dev.ohpc.render.format;

import java.util.List;
import java.util.Locale;

/**
 * Collects the lines of a file and looks at each: printable ASCII, and no longer than the file's
 * program reads.
 */
final class LineWriter {

  private final StringBuilder out = new StringBuilder();
  private final int longest;
  private int lineStart;
  private int lines;

  LineWriter(int longest) {
    this.longest = longest;
  }

  /** The line that is being written; ended by {@link #endLine}. */
  StringBuilder line() {
    return out;
  }

  void line(String text) {
    out.append(text);
    endLine();
  }

  void endLine() {
    lines++;
    for (int i = lineStart; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c < ' ' || c > '~') {
        throw new UnrepresentableException(
            lines, String.format(Locale.ROOT, "would hold the character U+%04X", (int) c));
      }
    }
    if (out.length() - lineStart > longest) {
      throw new UnrepresentableException(
          lines,
          "would have "
              + (out.length() - lineStart)
              + " bytes, and at most "
              + longest
              + " are read");
    }
    out.append('\n');
    lineStart = out.length();
  }

  /** A comment above what follows. */
  void comment(String mark, List<String> comment) {
    for (String text : comment) {
      out.append(mark);
      line(text.isEmpty() ? "" : " " + text);
    }
  }

  /** A blank line between what was written and what follows. */
  void separate() {
    if (out.length() > 0) {
      endLine();
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
