package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Attributes of hosts, libgenders(3). */
@Value.Immutable
@ValueStyle
public abstract class GendersConfig implements StanzaConfig<GendersLine> {

  GendersConfig() {}

  @Override
  public abstract List<Stanza<GendersLine>> stanzas();

  /** Starts a configuration. */
  public static GendersConfigBuilder builder() {
    return new GendersConfigBuilder();
  }
}
