package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What the boards' firmware reads. */
@Value.Immutable
@ValueStyle
public abstract class BootConfigs {

  BootConfigs() {}

  /** The kernel's parameters, cmdline.txt. */
  public abstract KernelCommandLine commandLine();

  /** The firmware's own file, config.txt. */
  public abstract Optional<FirmwareConfig> firmware();

  /** The bootloader's configuration in the EEPROM. */
  public abstract EepromConfig eeprom();

  /** Starts a set. */
  public static BootConfigsBuilder builder() {
    return new BootConfigsBuilder();
  }
}
