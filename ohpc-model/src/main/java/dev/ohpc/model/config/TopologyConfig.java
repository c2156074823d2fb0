package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** How switches or blocks connect the nodes, topology.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class TopologyConfig implements StanzaConfig<SlurmRecord> {

  TopologyConfig() {}

  @Override
  public abstract List<Stanza<SlurmRecord>> stanzas();

  /** Starts a configuration. */
  public static TopologyConfigBuilder builder() {
    return new TopologyConfigBuilder();
  }
}
