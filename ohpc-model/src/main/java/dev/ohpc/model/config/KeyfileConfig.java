package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** A connection of NetworkManager, nm-settings-keyfile(5). */
@Value.Immutable
@ValueStyle
public abstract class KeyfileConfig extends IniConfig {

  KeyfileConfig() {}

  /** Starts a configuration. */
  public static KeyfileConfigBuilder builder() {
    return new KeyfileConfigBuilder();
  }
}
