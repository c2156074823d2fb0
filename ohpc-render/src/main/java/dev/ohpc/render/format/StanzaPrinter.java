package dev.ohpc.render.format;

import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;

/** A file of stanzas that is written and never read. */
final class StanzaPrinter<E, C extends StanzaConfig<E>> implements ConfigPrinter<C> {

  private final int longestLine;
  private final LineGrammar.EntryPrinter<E> printer;

  StanzaPrinter(int longestLine, LineGrammar.EntryPrinter<E> printer) {
    this.longestLine = longestLine;
    this.printer = printer;
  }

  StanzaPrinter(LineGrammar.EntryPrinter<E> printer) {
    this(Integer.MAX_VALUE, printer);
  }

  @Override
  public String format(C config) {
    LineWriter out = new LineWriter(longestLine, 64);
    for (Stanza<E> stanza : config.stanzas()) {
      out.separate();
      out.comments("#", stanza.comment());
      for (E entry : stanza.entries()) {
        printer.print(entry, out);
        out.endLine();
      }
    }
    return out.text();
  }
}
