package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The bootloader configuration in a Raspberry Pi's EEPROM, {@code boot.conf}. */
@Value.Immutable
@ValueStyle
public abstract class EepromConfig extends SettingsConfig {

  EepromConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static EepromConfigBuilder builder() {
    return new EepromConfigBuilder();
  }
}
