package dev.ohpc.render.format;

import com.google.common.xml.XmlEscapers;
import dev.ohpc.model.config.FirewallZone;

/** A zone of firewalld as XML, firewalld.zone(5). */
final class FirewallZoneFormat implements ConfigPrinter<FirewallZone> {

  @Override
  public String format(FirewallZone zone) {
    LineWriter out = new LineWriter();
    out.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    out.line(zone.acceptsAll() ? "<zone target=\"ACCEPT\">" : "<zone>");
    element("short", zone.shortName(), out);
    element("description", zone.description(), out);
    zone.interfaces()
        .forEach(
            name ->
                out.line(
                    "  <interface name=\""
                        + XmlEscapers.xmlAttributeEscaper().escape(name.toString())
                        + "\"/>"));
    out.line("</zone>");
    return out.text();
  }

  private static void element(String name, String text, LineWriter out) {
    out.append("  <").append(name).append('>');
    out.append(Fields.XML, XmlEscapers.xmlContentEscaper().escape(text));
    out.append("</").append(name).append('>').endLine();
  }
}
