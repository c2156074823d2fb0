package dev.ohpc.testkit;

/**
 * Private networks (RFC 1918) with room for hosts.
 *
 * <p>They shrink to {@code 10.0.0.0/24}.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Ipv4Subnet> large() {
 *   return Ipv4Subnets.valid().withPrefixLengths(8, 15);
 * }
 * }</pre>
 */
public final class Ipv4Subnets {

  private Ipv4Subnets() {}

  /** Networks with prefixes of 8 to 30 bits. */
  public static Ipv4SubnetArbitrary valid() {
    return Ipv4SubnetArbitrary.ANY;
  }
}
