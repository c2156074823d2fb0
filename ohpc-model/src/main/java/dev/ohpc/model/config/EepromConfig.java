package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The bootloader configuration in a Raspberry Pi's EEPROM, {@code boot.conf}. */
@Value.Immutable
@ValueStyle
public abstract class EepromConfig extends IniConfig {

  private static final Set<String> FOR_ALL = Set.of("", "all");

  EepromConfig() {}

  /** The value of a key for every board: before the first filter or under {@code [all]}. */
  public final Optional<String> value(String key) {
    return sections().stream()
        .filter(section -> FOR_ALL.contains(section.name()))
        .flatMap(section -> section.value(key).stream())
        .reduce((first, last) -> last);
  }

  /** A file of these settings, which hold for every board. */
  public static EepromConfig of(Stanza<Setting> settings) {
    return builder().addSections(new IniSection("", List.of(settings))).build();
  }

  /** Starts a configuration. */
  public static EepromConfigBuilder builder() {
    return new EepromConfigBuilder();
  }
}
