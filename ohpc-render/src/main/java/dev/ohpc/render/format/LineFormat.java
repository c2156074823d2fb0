package dev.ohpc.render.format;

import dev.ohpc.model.problem.Source;
import dev.ohpc.render.text.Edit;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Pieces;
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
    return this::readEntries;
  }

  /** What a line of entries says. */
  final List<Element> readEntries(LogicalLine line) {
    return grammar.reader().read(line).stream().<Element>map(Element.Entry::new).toList();
  }

  /** Writes what a line says, without its end. */
  void write(Element element, LineWriter out) {
    if (element instanceof Element.Comment comment) {
      out.comment(grammar.commentMark(), comment.text());
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
      write(item.element(), out);
      out.endLine();
    }
    return out.text();
  }

  @Override
  public final ConfigDocument<C> parse(Source source) {
    Pieces pieces = Pieces.read(source, grammar.syntax(), reader());
    return new ConfigDocument<>(pieces, config(pieces), this::edit);
  }

  private ConfigDocument<C> edit(Pieces pieces, C edited) {
    String text = Edit.of(pieces, items(edited), this::print);
    return parse(pieces.source().withText(text));
  }

  private String print(Element element, int line, int around) {
    LineWriter out = LineWriter.startingAt(line, grammar.longestLine(), around);
    write(element, out);
    return out.line();
  }
}
