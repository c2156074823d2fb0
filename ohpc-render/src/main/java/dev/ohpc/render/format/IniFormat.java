package dev.ohpc.render.format;

import dev.ohpc.model.config.IniConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;

/** A file of sections: a comment, then headers in brackets with settings under them. */
final class IniFormat<C extends IniConfig> implements ConfigFormat<C> {

  private final StanzaFormat.EntryPrinter<Setting> printer;

  IniFormat(StanzaFormat.EntryPrinter<Setting> printer) {
    this.printer = printer;
  }

  @Override
  public String format(C config) {
    LineWriter out = new LineWriter();
    out.comment("#", config.comment());
    for (IniSection section : config.sections()) {
      out.separate();
      out.append('[').append(Fields.SECTION, section.name()).append(']').endLine();
      boolean first = true;
      for (Stanza<Setting> stanza : section.stanzas()) {
        if (!first) {
          out.separate();
        }
        first = false;
        StanzaFormat.write(stanza, out, printer);
      }
    }
    return out.text();
  }
}
