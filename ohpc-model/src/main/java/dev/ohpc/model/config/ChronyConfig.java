package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The configuration of chronyd, chrony.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class ChronyConfig implements StanzaConfig<ChronyDirective> {

  ChronyConfig() {}

  @Override
  public abstract List<Stanza<ChronyDirective>> stanzas();

  /** Starts a configuration. */
  public static ChronyConfigBuilder builder() {
    return new ChronyConfigBuilder();
  }
}
