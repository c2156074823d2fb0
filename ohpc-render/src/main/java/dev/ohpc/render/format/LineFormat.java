package dev.ohpc.render.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.LineGrammar.EntryReader;
import dev.ohpc.render.text.Edit;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Piece;
import dev.ohpc.render.text.Pieces;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A file of lines, each a comment, a section's header or entries.
 *
 * @param <E> an entry
 * @param <C> the configuration
 */
abstract class LineFormat<E, C> implements ConfigFormat<C> {

  private final LineGrammar<E> grammar;

  LineFormat(LineGrammar<E> grammar) {
    this.grammar = grammar;
  }

  /** The lines of a configuration in their order. */
  abstract List<Item> items(C config);

  /** The configuration that lines make. */
  abstract C config(Pieces pieces);

  /** How the lines of one text are read, from the first to the last. */
  Function<LogicalLine, List<Element>> reader() {
    return entryReader();
  }

  /** How the lines of entries of one text are read. */
  final Function<LogicalLine, List<Element>> entryReader() {
    EntryReader<E> reader = grammar.reader().ofOneText();
    return line -> elements(reader.read(line));
  }

  /** Nearly all lines say one thing, and there are many lines. */
  private static <E> List<Element> elements(List<E> entries) {
    return entries.size() == 1
        ? ImmutableList.of(new Element.Entry(entries.get(0)))
        : ImmutableList.copyOf(Lists.transform(entries, Element.Entry::new));
  }

  /** Writes what a line says, without its end. */
  void write(Element element, LineWriter out) {
    if (element instanceof Element.Comment comment) {
      out.comment(grammar.commentMark(), grammar.comment(), comment.text());
    } else if (element instanceof Element.Entry entry) {
      @SuppressWarnings("unchecked") // this format's own items hold its own entries
      E value = (E) entry.value();
      grammar.printer().print(value, out);
    } else {
      throw new AssertionError(element);
    }
  }

  @Override
  public final String format(C config) {
    List<Item> items = items(config);
    LineWriter out = new LineWriter(grammar.longestLine(), items.size());
    for (Item item : items) {
      if (item.opens()) {
        out.separate();
      }
      out.append(item.indent());
      write(item.element(), out);
      out.endLine();
    }
    return out.text();
  }

  @Override
  public final ConfigDocument<C> parse(Source source) {
    return document(read(source));
  }

  private Pieces read(Source source) {
    return Pieces.read(source, grammar.syntax(), reader());
  }

  private ConfigDocument<C> document(Pieces pieces) {
    return new ConfigDocument<>(pieces, config(pieces), this::edit);
  }

  private ConfigDocument<C> edit(Pieces pieces, C edited) {
    List<Item> items = items(edited);
    String text = Edit.of(pieces, items, new Lines(pieces.source()));
    Pieces changed = read(pieces.source().withText(text));
    refuseUnlessTheySay(items, changed);
    return document(changed);
  }

  /** This format's lines, as an edit of one file needs them. */
  private final class Lines implements Edit.Lines {

    private final Source source;

    Lines(Source source) {
      this.source = source;
    }

    @Override
    public List<Element> read(String text) {
      Pieces pieces = LineFormat.this.read(source.withText(text));
      return pieces.problems().hasErrors()
          ? List.of()
          : Streams.stream(pieces).flatMap(piece -> piece.elements().stream()).toList();
    }

    @Override
    public String print(Element element, int line, int around) {
      LineWriter out = LineWriter.startingAt(line, grammar.longestLine(), around);
      write(element, out);
      return out.line();
    }
  }

  /** A line that goes on, at the end of a text or without being understood, takes what follows. */
  private static void refuseUnlessTheySay(List<Item> items, Pieces pieces) {
    Iterator<Item> expected = items.iterator();
    int line = 1;
    for (Piece piece : pieces) {
      line = piece.span().line();
      for (Element element : piece.elements()) {
        refuseUnless(expected.hasNext() && expected.next().element().equals(element), line);
      }
    }
    refuseUnless(!expected.hasNext(), line);
  }

  private static void refuseUnless(boolean same, int line) {
    if (!same) {
      throw new UnrepresentableException(
          line, "would be read as something else, for a line before it is not finished");
    }
  }
}
