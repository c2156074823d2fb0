package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The generic resources of nodes, such as GPUs, gres.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class GresConfig implements StanzaConfig<SlurmRecord> {

  GresConfig() {}

  @Override
  public abstract List<Stanza<SlurmRecord>> stanzas();

  /** Starts a configuration. */
  public static GresConfigBuilder builder() {
    return new GresConfigBuilder();
  }
}
