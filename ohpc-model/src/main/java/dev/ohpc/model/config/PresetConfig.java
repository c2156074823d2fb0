package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Units to enable or disable by default, systemd.preset(5). */
@Value.Immutable
@ValueStyle
public abstract class PresetConfig implements StanzaConfig<Preset> {

  PresetConfig() {}

  @Override
  public abstract List<Stanza<Preset>> stanzas();

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the stanzas of a {@link PresetConfig}. */
  public static final class Builder extends ImmutablePresetConfig.Builder {
    Builder() {}
  }
}
