package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange.Kind;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;

/**
 * A {@code dhcp-range}, prepared for comparing.
 *
 * @param tags what a client must have
 * @param set the tag that it gets
 * @param netmask the mask that is told or, without one, the interface's
 * @param router the server, if it is in this network
 * @param hasAddresses whether its addresses are for all, and not for those of a dhcp-host alone
 * @param seconds how long a lease lasts
 */
record Range(
    List<String> tags,
    Optional<String> set,
    Ipv4Address first,
    Ipv4Address last,
    Ipv4Address netmask,
    Ipv4Address broadcast,
    Ipv4Address router,
    boolean hasAddresses,
    long seconds) {

  /** The range, if both of its ends are in a network with the server. */
  static Optional<Range> here(DhcpRange option, DhcpInterface at) {
    Ipv4Address netmask = option.netmask().orElse(at.subnet().netmask());
    Ipv4Address own = at.subnet().broadcast();
    boolean isOwn = isSame(own, option.first(), netmask);
    Range range =
        of(option, netmask, isOwn ? own : broadcast(option.first(), netmask), at.address());
    return Optional.of(range).filter(it -> it.isAround(at.address()));
  }

  /** The range of another network, for clients that have an address of that already. */
  static Optional<Range> elsewhere(DhcpRange option, Ipv4Address client) {
    Ipv4Address netmask = option.netmask().orElse(classMask(option.first()));
    Range range = of(option, netmask, broadcast(option.first(), netmask), DhcpMessage.NO_ADDRESS);
    return Optional.of(range).filter(it -> it.isAround(client));
  }

  private static Range of(
      DhcpRange option, Ipv4Address netmask, Ipv4Address broadcast, Ipv4Address router) {
    Ipv4Address end = option.last().orElse(option.first());
    boolean isSwapped = option.first().compareTo(end) > 0;
    return new Range(
        option.tags(),
        option.set(),
        isSwapped ? end : option.first(),
        isSwapped ? option.first() : end,
        netmask,
        option.broadcast().orElse(broadcast),
        router,
        option.kind() == Kind.ADDRESSES,
        option.lease().map(LeaseTime::of).orElse(LeaseTime.DEFAULT));
  }

  private static Ipv4Address broadcast(Ipv4Address in, Ipv4Address netmask) {
    return Ipv4Address.ofBits(in.bits() | ~netmask.bits());
  }

  /** The mask of the class that a network once had (RFC 791 section 3.2). */
  private static Ipv4Address classMask(Ipv4Address address) {
    int first = address.bits() >>> 24;
    int prefix = first < 128 ? 8 : first < 192 ? 16 : 24;
    return Ipv4Address.ofBits(-1 << (Integer.SIZE - prefix));
  }

  private boolean isAround(Ipv4Address address) {
    return isSame(address, first, netmask) && isSame(address, last, netmask);
  }

  /** Whether an address is in the network. */
  boolean isOfNetwork(Ipv4Address address) {
    return isSame(address, first, netmask);
  }

  /** Whether an address is one that it gives to all. */
  boolean gives(Ipv4Address address) {
    return hasAddresses && address.compareTo(first) >= 0 && address.compareTo(last) <= 0;
  }

  long size() {
    return last.toLong() - first.toLong() + 1;
  }

  private static boolean isSame(Ipv4Address one, Ipv4Address other, Ipv4Address netmask) {
    return ((one.bits() ^ other.bits()) & netmask.bits()) == 0;
  }
}
