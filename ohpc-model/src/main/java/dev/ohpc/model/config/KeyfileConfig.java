package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** A connection of NetworkManager, nm-settings-keyfile(5). */
@Value.Immutable
@ValueStyle
public abstract class KeyfileConfig extends IniConfig {

  KeyfileConfig() {}

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the sections of a {@link KeyfileConfig}. */
  public static final class Builder extends ImmutableKeyfileConfig.Builder {
    Builder() {}
  }
}
