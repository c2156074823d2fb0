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
  public static PresetConfigBuilder builder() {
    return new PresetConfigBuilder();
  }
}
