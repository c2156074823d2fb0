package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The file systems to mount at boot, fstab(5). */
@Value.Immutable
@ValueStyle
public abstract class FstabConfig implements StanzaConfig<Mount> {

  FstabConfig() {}

  @Override
  public abstract List<Stanza<Mount>> stanzas();

  /** Starts a configuration. */
  public static FstabConfigBuilder builder() {
    return new FstabConfigBuilder();
  }
}
