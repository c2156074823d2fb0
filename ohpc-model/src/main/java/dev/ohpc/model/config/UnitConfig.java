package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** A unit of systemd, or a drop-in of one, systemd.unit(5). */
@Value.Immutable
@ValueStyle
public abstract class UnitConfig extends IniConfig {

  UnitConfig() {}

  /** Starts a configuration. */
  public static UnitConfigBuilder builder() {
    return new UnitConfigBuilder();
  }
}
