package dev.ohpc.testkit;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Addresses of hosts. Start with {@link Ipv4Addresses#valid}. */
public final class Ipv4AddressArbitrary extends ArbitraryDecorator<Ipv4Address> {

  private static final int LONGEST_PREFIX = 30;

  static final Ipv4AddressArbitrary ANY = new Ipv4AddressArbitrary(Ipv4SubnetArbitrary.PRIVATE);

  private final List<Ipv4Subnet> subnets;

  private Ipv4AddressArbitrary(List<Ipv4Subnet> subnets) {
    this.subnets = List.copyOf(subnets);
  }

  /**
   * Addresses of one subnet, without its network and its broadcast address.
   *
   * @throws IllegalArgumentException if the subnet has no other
   */
  public Ipv4AddressArbitrary in(Ipv4Subnet subnet) {
    if (subnet.prefixLength() > LONGEST_PREFIX) {
      throw new IllegalArgumentException(
          subnet + " has no address for a host: use a prefix of at most " + LONGEST_PREFIX);
    }
    return new Ipv4AddressArbitrary(List.of(subnet));
  }

  @Override
  protected Arbitrary<Ipv4Address> arbitrary() {
    return Arbitraries.of(subnets).flatMap(Ipv4AddressArbitrary::hosts);
  }

  private static Arbitrary<Ipv4Address> hosts(Ipv4Subnet subnet) {
    long first = subnet.network().toLong() + 1;
    long last = subnet.broadcast().toLong() - 1;
    return Arbitraries.longs()
        .between(first, last)
        .shrinkTowards(first)
        .map(bits -> Ipv4Address.ofBits((int) (long) bits));
  }
}
