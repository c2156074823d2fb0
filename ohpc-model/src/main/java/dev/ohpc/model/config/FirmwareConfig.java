package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** What a Raspberry Pi's firmware reads before the kernel, config.txt. */
@Value.Immutable
@ValueStyle
public abstract class FirmwareConfig extends IniConfig {

  FirmwareConfig() {}

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the sections of a {@link FirmwareConfig}. */
  public static final class Builder extends ImmutableFirmwareConfig.Builder {
    Builder() {}
  }
}
