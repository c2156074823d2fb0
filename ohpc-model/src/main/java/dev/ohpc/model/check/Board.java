package dev.ohpc.model.check;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A board that dnsmasq knows.
 *
 * @param entry its dhcp-host
 * @param macs its hardware addresses
 * @param address the address that it gets
 * @param name the name that it gets
 * @param tags the tags that it gets
 */
record Board(
    DnsmasqOption entry,
    List<MacAddress> macs,
    Optional<Ipv4Address> address,
    Optional<String> name,
    Set<String> tags) {

  /** What messages call it. */
  String label() {
    return name.or(() -> address.map(Object::toString))
        .or(() -> macs.stream().findFirst().map(Object::toString))
        .orElse("a board");
  }

  /** Its name in lower case, if it has one. */
  Set<String> names() {
    return key().map(Set::of).orElse(Set.of());
  }

  /** Whether one of these, in lower case, is its name or its address. */
  boolean isOneOf(Set<String> keys) {
    return key().filter(keys::contains).isPresent()
        || address.filter(at -> keys.contains(at.toString())).isPresent();
  }

  /** Its name without regard to case, as DNS compares names. */
  Optional<String> key() {
    return name.map(given -> given.toLowerCase(Locale.ROOT));
  }
}
