package dev.ohpc.render.format;

import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import java.util.List;
import java.util.function.Function;

/**
 * How a file's entries stand on its lines.
 *
 * @param syntax how lines are put together
 * @param commentMark what begins a comment that is written
 * @param comment which texts a comment carries
 * @param longestLine the most bytes of a line
 * @param reader from a line to its entries
 * @param printer from an entry to its line
 * @param <E> an entry
 */
record LineGrammar<E>(
    LineSyntax syntax,
    String commentMark,
    Field comment,
    int longestLine,
    EntryReader<E> reader,
    EntryPrinter<E> printer) {

  /** A grammar of lines with comments of any text. */
  LineGrammar(
      LineSyntax syntax,
      String commentMark,
      int longestLine,
      EntryReader<E> reader,
      EntryPrinter<E> printer) {
    this(syntax, commentMark, Fields.COMMENT, longestLine, reader, printer);
  }

  /** A grammar of lines of any length in which {@code #} begins a comment. */
  static <E> LineGrammar<E> of(
      LineSyntax syntax, Function<LogicalLine, E> reader, EntryPrinter<E> printer) {
    return new LineGrammar<>(
        syntax, "#", Integer.MAX_VALUE, line -> List.of(reader.apply(line)), printer);
  }

  /** How the entries of a line are read. */
  @FunctionalInterface
  interface EntryReader<E> {

    /**
     * The entries of a line that is neither blank nor a comment.
     *
     * @throws dev.ohpc.render.text.MalformedLineException if it cannot be read
     */
    List<E> read(LogicalLine line);

    /** A reader that knows what came before in one text; itself if that is nothing to it. */
    default EntryReader<E> ofOneText() {
      return this;
    }
  }

  /** How one entry is written, without its line's end. */
  @FunctionalInterface
  interface EntryPrinter<E> {

    /**
     * Writes an entry.
     *
     * @throws UnrepresentableException if the line cannot carry some value
     */
    void print(E entry, LineWriter line);
  }
}
