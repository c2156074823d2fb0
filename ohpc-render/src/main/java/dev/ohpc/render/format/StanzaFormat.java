package dev.ohpc.render.format;

import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;

/** A file of stanzas: a comment, then each entry on a line of its own. */
final class StanzaFormat<E, C extends StanzaConfig<E>> implements ConfigFormat<C> {

  private final int longestLine;
  private final EntryPrinter<E> printer;

  StanzaFormat(int longestLine, EntryPrinter<E> printer) {
    this.longestLine = longestLine;
    this.printer = printer;
  }

  StanzaFormat(EntryPrinter<E> printer) {
    this(Integer.MAX_VALUE, printer);
  }

  @Override
  public String format(C config) {
    LineWriter out = new LineWriter(longestLine, lines(config));
    for (Stanza<E> stanza : config.stanzas()) {
      out.separate();
      write(stanza, out, printer);
    }
    return out.text();
  }

  private static int lines(StanzaConfig<?> config) {
    int lines = 0;
    for (Stanza<?> stanza : config.stanzas()) {
      lines += 1 + stanza.comment().size() + stanza.entries().size();
    }
    return lines;
  }

  static <E> void write(Stanza<E> stanza, LineWriter out, EntryPrinter<E> printer) {
    out.comment("#", stanza.comment());
    for (E entry : stanza.entries()) {
      printer.print(entry, out);
      out.endLine();
    }
  }

  /** How one entry is written, without its line end. */
  interface EntryPrinter<E> {

    void print(E entry, LineWriter line);
  }
}
