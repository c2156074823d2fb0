package dev.ohpc.render.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What NetworkManager makes of a connection: sections under either of their names, and the gateway
 * wherever it stands (nm-settings-keyfile(5); measured with 1.42.4). A section may stand in pieces;
 * of a key in one section the last value holds.
 */
final class KeyfileMeaning implements Meaning<KeyfileConfig> {

  private static final String ADDRESS = "address";
  private static final String GATEWAY = "gateway";

  /** Names of sections and of types of connections, and what NetworkManager calls them itself. */
  private static final Map<String, String> NAMES =
      Map.of(
          "802-3-ethernet", "ethernet",
          "802-11-wireless", "wifi",
          "802-11-wireless-security", "wifi-security");

  private static final Set<String> LISTS = Set.of("dns", "dns-search", "dns-options");

  private static final Set<String> BOOLEANS =
      Set.of(
          "autoconnect",
          "may-fail",
          "never-default",
          "ignore-auto-dns",
          "ignore-auto-routes",
          "auto-negotiate",
          "dhcp-send-hostname");

  /** How a boolean may be written; {@code yes} is none. */
  private static final Map<String, String> TRUTH = ImmutableMap.of("1", "true", "0", "false");

  @Override
  public void tell(KeyfileConfig config, Facts facts) {
    Map<String, Map<Integer, String>> addresses = new TreeMap<>();
    for (IniSection section : config.sections()) {
      String name = NAMES.getOrDefault(section.name(), section.name());
      settings(section)
          .forEach(
              setting ->
                  number(setting.key())
                      .ifPresentOrElse(
                          number ->
                              addresses
                                  .computeIfAbsent(name, key -> new TreeMap<>())
                                  .put(number, setting.value()),
                          () -> facts.set(setting.key(), name, value(setting))));
    }
    addresses.forEach((section, all) -> all.values().forEach(it -> address(section, it, facts)));
  }

  private static Stream<Setting> settings(IniSection section) {
    return section.stanzas().stream().flatMap(stanza -> stanza.entries().stream());
  }

  /** The place of an address among those of its section. */
  private static Optional<Integer> number(String key) {
    if (!key.startsWith(ADDRESS)) {
      return Optional.empty();
    }
    String digits = key.substring(ADDRESS.length());
    return digits.isEmpty() ? Optional.of(-1) : Optional.ofNullable(Ints.tryParse(digits));
  }

  /** The first gateway behind an address is that of the section, unless it has one of its own. */
  private static void address(String section, String value, Facts facts) {
    int comma = value.indexOf(',');
    facts.add(ADDRESS, section, (comma < 0 ? value : value.substring(0, comma)).strip());
    if (comma >= 0) {
      facts.setFirst(GATEWAY, section, value.substring(comma + 1).strip());
    }
  }

  private static String value(Setting setting) {
    String value = setting.value();
    if (LISTS.contains(setting.key())) {
      return value.endsWith(";") ? value : value + ";";
    }
    if (BOOLEANS.contains(setting.key())) {
      return TRUTH.getOrDefault(value, value);
    }
    return setting.key().equals("type") ? NAMES.getOrDefault(value, value) : value;
  }
}
