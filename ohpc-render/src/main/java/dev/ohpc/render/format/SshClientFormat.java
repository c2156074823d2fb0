package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshHost;
import dev.ohpc.model.config.Stanza;

/** The blocks of ssh_config(5). */
final class SshClientFormat implements ConfigPrinter<SshClientConfig> {

  @Override
  public String format(SshClientConfig config) {
    LineWriter out = new LineWriter();
    for (Stanza<SshHost> stanza : config.stanzas()) {
      out.separate();
      out.comments("#", stanza.comment());
      stanza.entries().forEach(host -> write(host, out));
    }
    return out.text();
  }

  private static void write(SshHost host, LineWriter out) {
    out.refuseUnless(!host.patterns().isEmpty(), () -> "would have no pattern, and ssh(1) stops");
    out.append("Host ").append(Fields.SSH_PATTERN, ' ', host.patterns()).endLine();
    for (Setting setting : host.settings()) {
      out.append("  ").append(Fields.SSH_KEY, setting.key());
      out.append(' ').append(Fields.SSH_VALUE, setting.value()).endLine();
    }
  }
}
