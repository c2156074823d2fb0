package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import org.immutables.value.Value;

/** Directories of shared libraries, ldconfig(8). */
@Value.Immutable
@ValueStyle
public abstract class LdSoConfig implements StanzaConfig<UnixPath> {

  LdSoConfig() {}

  @Override
  public abstract List<Stanza<UnixPath>> stanzas();

  /** Starts a configuration. */
  public static LdSoConfigBuilder builder() {
    return new LdSoConfigBuilder();
  }
}
