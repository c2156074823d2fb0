package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshHost;
import dev.ohpc.model.config.Stanza;

/** The blocks of ssh_config(5). */
final class SshClientFormat implements ConfigFormat<SshClientConfig> {

  @Override
  public String format(SshClientConfig config) {
    LineWriter out = new LineWriter();
    for (Stanza<SshHost> stanza : config.stanzas()) {
      out.separate();
      out.comment("#", stanza.comment());
      stanza.entries().forEach(host -> write(host, out));
    }
    return out.text();
  }

  private static void write(SshHost host, LineWriter out) {
    out.line("Host " + String.join(" ", host.patterns()));
    for (Setting setting : host.settings()) {
      out.line("  " + setting.key() + " " + setting.value());
    }
  }
}
