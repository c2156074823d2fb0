package dev.ohpc.render.text;

import java.util.Arrays;

/** The content of a line of several pieces, which knows where each character of it stands. */
public final class JoinedContent {

  private final StringBuilder content = new StringBuilder();
  private int[] places = new int[80];

  /** Adds a character. */
  public void add(int place, char c) {
    if (content.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[content.length()] = place;
    content.append(c);
  }

  /** Puts another character in the place of the last one. */
  void replaceLast(char c) {
    content.setCharAt(content.length() - 1, c);
  }

  /**
   * The line, without blanks at either end of its content.
   *
   * @param end where the next line begins
   */
  public LogicalLine line(SourceText source, int start, int end, String blanks) {
    int first = 0;
    int last = content.length();
    while (first < last && blanks.indexOf(content.charAt(first)) >= 0) {
      first++;
    }
    while (last > first && blanks.indexOf(content.charAt(last - 1)) >= 0) {
      last--;
    }
    return LogicalLine.joined(
        source,
        start,
        end,
        content.substring(first, last),
        Arrays.copyOfRange(places, first, last));
  }
}
