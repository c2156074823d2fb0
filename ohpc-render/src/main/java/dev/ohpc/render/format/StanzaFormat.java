package dev.ohpc.render.format;

import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;

/** A file of stanzas: a comment, then each entry on a line of its own. */
final class StanzaFormat<E, C extends StanzaConfig<E>> implements ConfigFormat<C> {

  /** For programs that read lines of any length. */
  static final int ANY_LENGTH = Integer.MAX_VALUE;

  private final int longestLine;
  private final EntryPrinter<E> printer;

  StanzaFormat(int longestLine, EntryPrinter<E> printer) {
    this.longestLine = longestLine;
    this.printer = printer;
  }

  StanzaFormat(EntryPrinter<E> printer) {
    this(ANY_LENGTH, printer);
  }

  @Override
  public String format(C config) {
    LineWriter out = new LineWriter(longestLine);
    for (Stanza<E> stanza : config.stanzas()) {
      out.separate();
      write(stanza, out, printer);
    }
    return out.toString();
  }

  static <E> void write(Stanza<E> stanza, LineWriter out, EntryPrinter<E> printer) {
    out.comment("#", stanza.comment());
    for (E entry : stanza.entries()) {
      printer.print(entry, out.line());
      out.endLine();
    }
  }

  /** How one entry is written, without its line end. */
  interface EntryPrinter<E> {

    void print(E entry, StringBuilder line);
  }
}
