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
import java.util.stream.Stream;

/** A board that dnsmasq knows. Two lines are two boards, whatever they say. */
public final class Board {

  private final DhcpHost entry;
  private final ImmutableSet<String> tags;
  private final Optional<String> key;
  private final ImmutableSet<String> names;

  /**
   * Makes a board.
   *
   * @param entry its dhcp-host
   * @param tags the tags that it gets
   */
  Board(DhcpHost entry, Set<String> tags) {
    this.entry = entry;
    this.tags = ImmutableSet.copyOf(tags);
    this.key = entry.name().map(name -> name.toLowerCase(Locale.ROOT));
    this.names = key.map(name -> ImmutableSet.of(name, host(name))).orElse(ImmutableSet.of());
  }

  private static String host(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Its dhcp-host. */
  public DhcpHost entry() {
    return entry;
  }

  /** The tags that it gets. */
  public Set<String> tags() {
    return tags;
  }

  /** Its hardware addresses. */
  public List<MacPattern> macs() {
    return entry.macs();
  }

  /** The address that it gets. */
  public Optional<Ipv4Address> address() {
    return entry.address();
  }

  /**
   * What a TFTP directory of its own may be called: its MAC address with {@code -} in it, or its
   * address (dnsmasq(8), tftp-unique-root).
   */
  public List<String> ownDirectories() {
    return Stream.concat(
            macs().stream().map(mac -> mac.toString().replace(':', '-').toLowerCase(Locale.ROOT)),
            address().stream().map(Object::toString))
        .toList();
  }

  /** Its name in lower case, if it has one. */
  public Optional<String> key() {
    return key;
  }

  /** Its name in lower case, as it is and without its domain; none if it has none. */
  public Set<String> names() {
    return names;
  }

  /** Whether one of these, in lower case, is its name or its address. */
  public boolean isOneOf(Set<String> keys) {
    return names.stream().anyMatch(keys::contains)
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
