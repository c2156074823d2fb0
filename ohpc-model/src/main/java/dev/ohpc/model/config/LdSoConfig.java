package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Directories of shared libraries, ldconfig(8). */
@Value.Immutable
@ValueStyle
public abstract class LdSoConfig implements StanzaConfig<LdSoLine> {

  LdSoConfig() {}

  @Override
  public abstract List<Stanza<LdSoLine>> stanzas();

  /** Starts a configuration. */
  public static LdSoConfigBuilder builder() {
    return new LdSoConfigBuilder();
  }
}
