package dev.ohpc.model.check.rules;

import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a config.txt says to a Pi 4: the last value of a key outside of the sections for other
 * boards (Raspberry Pi documentation, config.txt, conditional filters).
 *
 * @param config the file
 */
record FirmwareSettings(FirmwareConfig config) {

  private static final List<String> SECTIONS = List.of("", "all", "pi4");

  /** All settings, those for other boards too. */
  Stream<Setting> all() {
    return settings(config.sections().stream());
  }

  Optional<String> value(String key) {
    return setting(key).map(Setting::value);
  }

  Optional<Setting> setting(String key) {
    return settings(config.sections().stream().filter(section -> SECTIONS.contains(section.name())))
        .filter(setting -> setting.key().equals(key))
        .reduce((first, last) -> last);
  }

  private static Stream<Setting> settings(Stream<IniSection> sections) {
    return sections
        .flatMap(section -> section.stanzas().stream())
        .flatMap(stanza -> stanza.entries().stream());
  }
}
