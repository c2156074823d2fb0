package dev.ohpc.render.text;

import com.google.common.base.Suppliers;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A source in which each place has a line and a column. */
public final class SourceText {

  private final Source source;
  private final int[] lineStarts;
  private final Supplier<int[]> pairs;

  private SourceText(Source source) {
    this.source = source;
    this.lineStarts = lineStarts(source.text());
    this.pairs = Suppliers.memoize(() -> pairs(source.text()));
  }

  /** Looks for the lines of a source. */
  public static SourceText of(Source source) {
    return new SourceText(source);
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    return starts.build().toArray();
  }

  /**
   * Where the characters begin that have two places, so that no line is counted through twice. Only
   * the place of a problem asks for them.
   */
  private static int[] pairs(String text) {
    IntStream.Builder pairs = IntStream.builder();
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        pairs.add(i - 1);
      }
    }
    return pairs.build().toArray();
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
    int next = line(place) + 1;
    return next < lineStarts.length ? lineStarts[next] - 1 : text().length();
  }

  private int line(int place) {
    int found = Arrays.binarySearch(lineStarts, place);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int line, int place) {
    int start = lineStarts[line];
    return 1 + place - start - (pairsBefore(place - 1) - pairsBefore(start));
  }

  private int pairsBefore(int place) {
    int found = Arrays.binarySearch(pairs.get(), place);
    return found >= 0 ? found : -found - 1;
  }
}
