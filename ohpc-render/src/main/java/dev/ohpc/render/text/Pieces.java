package dev.ohpc.render.text;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A text as pieces that together are all of it. */
public final class Pieces implements Iterable<Piece> {

  private final Source source;
  private final ImmutableList<Piece> pieces;
  private final Problems problems;
  private final Supplier<IdentityHashMap<Object, Span>> spans =
      Suppliers.memoize(this::collectSpans);

  private Pieces(Source source, List<Piece> pieces, List<Problem> problems) {
    this.source = source;
    this.pieces = ImmutableList.copyOf(pieces);
    this.problems = Problems.of(problems);
  }

  /**
   * Reads a text.
   *
   * @param reader what a line says that is neither blank nor a comment; it may throw a {@link
   *     MalformedLineException}
   */
  public static Pieces read(
      Source source, LineSyntax syntax, Function<LogicalLine, List<Element>> reader) {
    SourceText text = SourceText.of(source);
    LineSyntax lines = syntax.forOneText();
    List<Piece> pieces = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int start = 0; start < source.text().length(); ) {
      LogicalLine line = lines.next(text, start);
      pieces.add(piece(line, reader, problems));
      problems.addAll(line.problems());
      start = line.end();
    }
    return new Pieces(source, pieces, problems);
  }

  private static Piece piece(
      LogicalLine line, Function<LogicalLine, List<Element>> reader, List<Problem> problems) {
    if (line.comment().isPresent()) {
      return Piece.of(line, List.of(new Element.Comment(line.comment().get())));
    }
    if (line.content().isEmpty()) {
      return Piece.of(line, List.of());
    }
    try {
      return Piece.of(line, reader.apply(line));
    } catch (MalformedLineException e) {
      problems.add(e.problem());
      return Piece.silent(line, e.isPassedOver());
    }
  }

  /** The text that they are. */
  public Source source() {
    return source;
  }

  /** What could not be read, or is odd. */
  public Problems problems() {
    return problems;
  }

  /** Whether each line was read that the program reads. */
  public boolean areAllRead() {
    return pieces.stream().noneMatch(Piece::isUnread);
  }

  /** Where an entry stands; it is known by its identity. */
  public Optional<Span> span(Object entry) {
    return Optional.ofNullable(spans.get().get(entry));
  }

  private IdentityHashMap<Object, Span> collectSpans() {
    IdentityHashMap<Object, Span> found = new IdentityHashMap<>();
    for (Piece piece : pieces) {
      for (Element element : piece.elements()) {
        if (element instanceof Element.Entry entry) {
          found.put(entry.value(), piece.span());
        }
      }
    }
    return found;
  }

  int size() {
    return pieces.size();
  }

  Piece get(int index) {
    return pieces.get(index);
  }

  @Override
  public Iterator<Piece> iterator() {
    return pieces.iterator();
  }
}
