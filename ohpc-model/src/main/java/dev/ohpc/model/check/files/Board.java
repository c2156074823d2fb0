package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A board that dnsmasq knows.
 *
 * @param entry its dhcp-host
 * @param tags the tags that it gets
 */
public record Board(DhcpHost entry, Set<String> tags) {

  /** Its hardware addresses. */
  public List<MacPattern> macs() {
    return entry.macs();
  }

  /** The address that it gets. */
  public Optional<Ipv4Address> address() {
    return entry.address();
  }

  /** Its name in lower case, if it has one. */
  public Optional<String> key() {
    return entry.name().map(name -> name.toLowerCase(Locale.ROOT));
  }

  /** Its name in lower case, as it is and without its domain; none if it has none. */
  public Set<String> names() {
    return key().<Set<String>>map(name -> ImmutableSet.of(name, host(name))).orElse(Set.of());
  }

  private static String host(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Whether one of these, in lower case, is its name or its address. */
  public boolean isOneOf(Set<String> keys) {
    return names().stream().anyMatch(keys::contains)
        || address().filter(at -> keys.contains(at.toString())).isPresent();
  }

  /** The board as a fault names it. */
  public Named named() {
    return new Named(label(), entry);
  }

  /** What messages call it. */
  public String label() {
    return entry
        .name()
        .or(() -> address().map(Object::toString))
        .or(() -> macs().stream().findFirst().map(Object::toString))
        .orElse("a board");
  }
}
