package dev.ohpc.model.config;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;

/** An address and its names. */
public final class HostsEntry {

  private final String address;
  private final ImmutableList<HostName> names;

  private HostsEntry(String address, ImmutableList<HostName> names) {
    checkArgument(!names.isEmpty(), "no name for %s", address);
    this.address = address;
    this.names = names;
  }

  /** An address with its one name. */
  public static HostsEntry of(Ipv4Address address, HostName name) {
    return new HostsEntry(address.toString(), ImmutableList.of(name));
  }

  /**
   * An IPv4 or IPv6 address with its names, the canonical one first.
   *
   * @throws IllegalArgumentException if the text is no address, or there is no name
   */
  public static HostsEntry of(String address, HostName... names) {
    checkArgument(InetAddresses.isInetAddress(address), "not an address: %s", address);
    return new HostsEntry(address, ImmutableList.copyOf(names));
  }

  /** The address as text. */
  public String address() {
    return address;
  }

  /** The canonical name, then aliases; at least one. */
  public List<HostName> names() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostsEntry that
        && that.address.equals(address)
        && that.names.equals(names);
  }

  @Override
  public int hashCode() {
    return 31 * address.hashCode() + names.hashCode();
  }

  @Override
  public String toString() {
    return address + " " + names;
  }
}
