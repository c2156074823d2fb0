package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Optional;
import java.util.function.Predicate;

/** The ranges of an interface in the order of the file. */
final class Ranges {

  private static final int LAST_OCTET = 0xff;
  private static final int CLASS_C = 0b110; // the first bits of such an address

  private final ImmutableList<Range> all;

  Ranges(ImmutableList<Range> all) {
    this.all = all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a client can have an address here that a dhcp-host gives it. */
  boolean haveNetworkOf(Ipv4Address address) {
    return all.stream().anyMatch(range -> range.isOfNetwork(address));
  }

  /** The range that gives an address to clients with these tags. */
  Optional<Range> giving(Ipv4Address address, Tags tags) {
    return isServer(address)
        ? Optional.empty()
        : first(range -> range.gives(address) && tags.have(range.tags()));
  }

  private boolean isServer(Ipv4Address address) {
    return all.stream().anyMatch(range -> range.router().equals(address));
  }

  /**
   * The range that an address belongs to: one that gives it, else a static one of its network, else
   * any of its network (narrow_context of 2.90).
   */
  Optional<Range> around(Ipv4Address address, Tags tags) {
    Predicate<Range> isNear = range -> tags.have(range.tags()) && range.isOfNetwork(address);
    return giving(address, tags)
        .or(() -> first(range -> isNear.test(range) && !range.hasAddresses()))
        .or(() -> first(isNear));
  }

  private Optional<Range> first(Predicate<Range> rule) {
    return all.stream().filter(rule).findFirst();
  }

  /**
   * A free address for a client: those of ranges with its tags first, from a place that its
   * hardware address tells (address_allocate of 2.90).
   */
  Optional<Ipv4Address> free(Octets hardware, Tags tags, Predicate<Ipv4Address> isTaken) {
    return free(hardware, range -> tags.haveSome(range.tags()), isTaken)
        .or(() -> free(hardware, range -> tags.have(range.tags()), isTaken));
  }

  private Optional<Ipv4Address> free(
      Octets hardware, Predicate<Range> rule, Predicate<Ipv4Address> isTaken) {
    return all.stream()
        .filter(range -> range.hasAddresses() && rule.test(range))
        .flatMap(range -> free(range, hash(hardware), isTaken).stream())
        .findFirst();
  }

  private Optional<Ipv4Address> free(Range range, long start, Predicate<Ipv4Address> isTaken) {
    for (long i = 0; i < range.size(); i++) {
      long place = (start + i) % range.size();
      Ipv4Address address = Ipv4Address.ofBits((int) (range.first().toLong() + place));
      if (!isServer(address) && !isOfAWholeClassC(address) && !isTaken.test(address)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  /** Windows does not take such an address from what was a network of class C (KB281579). */
  private static boolean isOfAWholeClassC(Ipv4Address address) {
    int host = address.bits() & LAST_OCTET;
    return address.bits() >>> (Integer.SIZE - 3) == CLASS_C && (host == 0 || host == LAST_OCTET);
  }

  /** The hash of the sdbm library, in 32 bits; not 0. */
  private static long hash(Octets hardware) {
    int hash = 0;
    for (int i = 0; i < hardware.length(); i++) {
      hash = hardware.at(i) + (hash << 6) + (hash << 16) - hash;
    }
    return hash == 0 ? 1 : hash & 0xffff_ffffL;
  }
}
