package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Host names and their addresses, hosts(5). */
@Value.Immutable
@ValueStyle
public abstract class HostsConfig implements StanzaConfig<HostsEntry> {

  HostsConfig() {}

  @Override
  public abstract List<Stanza<HostsEntry>> stanzas();

  /** Starts a configuration. */
  public static HostsConfigBuilder builder() {
    return new HostsConfigBuilder();
  }
}
