package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The directories that NFS exports, exports(5). */
@Value.Immutable
@ValueStyle
public abstract class ExportsConfig implements StanzaConfig<Export> {

  ExportsConfig() {}

  @Override
  public abstract List<Stanza<Export>> stanzas();

  /** Starts a configuration. */
  public static ExportsConfigBuilder builder() {
    return new ExportsConfigBuilder();
  }
}
