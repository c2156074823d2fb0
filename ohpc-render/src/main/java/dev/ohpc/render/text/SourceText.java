package dev.ohpc.render.text;

import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import java.util.Arrays;

/** A source in which each place has a line and a column. */
public final class SourceText {

  private final Source source;
  private final int[] lineStarts;
  private volatile Mark mark = new Mark(0, 0, 0);

  /** A place whose column was counted, so that those right of it need not count from the left. */
  private record Mark(int line, int place, int codePoints) {}

  private SourceText(Source source, int[] lineStarts) {
    this.source = source;
    this.lineStarts = lineStarts;
  }

  /** Looks for the lines of a source. */
  public static SourceText of(Source source) {
    String text = source.text();
    int[] starts = new int[16];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines++] = end + 1;
    }
    return new SourceText(source, Arrays.copyOf(starts, lines));
  }

  /** The whole text. */
  public String text() {
    return source.text();
  }

  /** How many bytes a piece of the text has. */
  public int bytes(int from, int to) {
    return text().substring(from, to).getBytes(source.charset()).length;
  }

  /** The piece between two places, each the index of a character. */
  public Span span(int from, int to) {
    int first = line(from);
    int last = line(to);
    return new Span(source, first + 1, column(first, from), last + 1, column(last, to));
  }

  /** Where the physical line of a place ends: at its line feed, or at the end of the text. */
  public int lineEnd(int place) {
    int end = text().indexOf('\n', place);
    return end < 0 ? text().length() : end;
  }

  private int line(int place) {
    int found = Arrays.binarySearch(lineStarts, place);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int line, int place) {
    Mark last = mark;
    boolean isRight = last.line() == line && last.place() <= place;
    int from = isRight ? last.place() : lineStarts[line];
    int codePoints = text().codePointCount(from, place) + (isRight ? last.codePoints() : 0);
    mark = new Mark(line, place, codePoints);
    return 1 + codePoints;
  }
}
