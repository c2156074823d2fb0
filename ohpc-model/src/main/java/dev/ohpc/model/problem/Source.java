package dev.ohpc.model.problem;

/** A text with a name, such as that of the file that it was read from. */
public final class Source {

  private final String name;
  private final String text;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** A text and the name by which problems call it. */
  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** A line without its end; empty beyond the last. */
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public String toString() {
    return name;
  }
}
