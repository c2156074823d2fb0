package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** What a Raspberry Pi's firmware reads before the kernel, config.txt. */
@Value.Immutable
@ValueStyle
public abstract class FirmwareConfig extends IniConfig {

  FirmwareConfig() {}

  /** Starts a configuration. */
  public static FirmwareConfigBuilder builder() {
    return new FirmwareConfigBuilder();
  }
}
