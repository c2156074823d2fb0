package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Files and directories to make at boot, tmpfiles.d(5). */
@Value.Immutable
@ValueStyle
public abstract class TmpfilesConfig implements StanzaConfig<TmpfilesLine> {

  TmpfilesConfig() {}

  @Override
  public abstract List<Stanza<TmpfilesLine>> stanzas();

  /** Starts a configuration. */
  public static TmpfilesConfigBuilder builder() {
    return new TmpfilesConfigBuilder();
  }
}
