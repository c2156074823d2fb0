package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** A unit of systemd, or a drop-in of one, systemd.unit(5). */
@Value.Immutable
@ValueStyle
public abstract class UnitConfig extends IniConfig {

  UnitConfig() {}

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the sections of a {@link UnitConfig}. */
  public static final class Builder extends ImmutableUnitConfig.Builder {
    Builder() {}
  }
}
