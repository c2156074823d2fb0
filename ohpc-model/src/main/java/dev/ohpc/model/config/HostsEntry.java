package dev.ohpc.model.config;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address and its names.
 *
 * @param address an IPv4 or IPv6 address
 * @param names the canonical name, then aliases; at least one
 */
public record HostsEntry(String address, List<String> names) {

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if the text is no address, or there is no name
   */
  public HostsEntry {
    checkArgument(InetAddresses.isInetAddress(address), "not an address: %s", address);
    checkArgument(!names.isEmpty(), "no name for %s", address);
    names = ImmutableList.copyOf(names);
  }

  /** An address with its one name. */
  public static HostsEntry of(Ipv4Address address, HostName name) {
    return of(address.toString(), name);
  }

  /**
   * An IPv4 or IPv6 address with its names, the canonical one first.
   *
   * @throws IllegalArgumentException if the text is no address, or there is no name
   */
  public static HostsEntry of(String address, HostName... names) {
    return new HostsEntry(address, Stream.of(names).map(HostName::toString).toList());
  }
}
