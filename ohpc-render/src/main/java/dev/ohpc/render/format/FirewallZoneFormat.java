package dev.ohpc.render.format;

import com.google.common.xml.XmlEscapers;
import dev.ohpc.model.config.FirewallZone;

/** A zone of firewalld as XML, firewalld.zone(5). */
final class FirewallZoneFormat implements ConfigFormat<FirewallZone> {

  @Override
  public String format(FirewallZone zone) {
    LineWriter out = new LineWriter();
    out.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    out.line(zone.acceptsAll() ? "<zone target=\"ACCEPT\">" : "<zone>");
    out.line("  <short>" + text(zone.shortName()) + "</short>");
    out.line("  <description>" + text(zone.description()) + "</description>");
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

  private static String text(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text);
  }
}
