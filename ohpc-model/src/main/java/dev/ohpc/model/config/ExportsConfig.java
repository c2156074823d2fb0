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
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the stanzas of a {@link ExportsConfig}. */
  public static final class Builder extends ImmutableExportsConfig.Builder {
    Builder() {}
  }
}
