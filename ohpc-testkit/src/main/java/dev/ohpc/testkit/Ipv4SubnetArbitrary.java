package dev.ohpc.testkit;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Private networks. Start with {@link Ipv4Subnets#valid}. */
public final class Ipv4SubnetArbitrary extends ArbitraryDecorator<Ipv4Subnet> {

  /** RFC 1918, section 3. */
  static final List<Ipv4Subnet> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").map(Ipv4Subnet::parse).toList();

  private static final Bounds LENGTHS = new Bounds(8, 30);
  private static final int USUAL = 24;
  private static final int ADDRESS_BITS = 32;

  static final Ipv4SubnetArbitrary ANY = new Ipv4SubnetArbitrary(LENGTHS);

  private final Bounds lengths;

  private Ipv4SubnetArbitrary(Bounds lengths) {
    this.lengths = lengths;
  }

  /**
   * Networks with prefixes of these lengths, both included.
   *
   * @throws IllegalArgumentException if they are not from 8 to 30, or the first is the longer one
   */
  public Ipv4SubnetArbitrary withPrefixLengths(int shortest, int longest) {
    return new Ipv4SubnetArbitrary(Bounds.of("bits of a prefix", shortest, longest, LENGTHS));
  }

  @Override
  protected Arbitrary<Ipv4Subnet> arbitrary() {
    return lengths
        .numbers()
        .shrinkTowards(Math.min(Math.max(USUAL, lengths.first()), lengths.last()))
        .flatMap(Ipv4SubnetArbitrary::ofPrefixLength);
  }

  private static Arbitrary<Ipv4Subnet> ofPrefixLength(int length) {
    return Arbitraries.of(PRIVATE.stream().filter(all -> all.prefixLength() <= length).toList())
        .flatMap(all -> within(all, length));
  }

  private static Arbitrary<Ipv4Subnet> within(Ipv4Subnet all, int length) {
    int count = 1 << (length - all.prefixLength());
    return Arbitraries.integers()
        .between(0, count - 1)
        .map(index -> all.network().bits() + (index << (ADDRESS_BITS - length)))
        .map(bits -> Ipv4Subnet.containing(Ipv4Address.ofBits(bits), length));
  }
}
