package dev.ohpc.testkit;

/**
 * Addresses that a host of a private network can have.
 *
 * <p>They shrink to {@code 10.0.0.1}, and those of a subnet to its first.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Ipv4Address> hosts() {
 *   return Ipv4Addresses.valid().in(Ipv4Subnet.parse("192.168.1.0/24"));
 * }
 * }</pre>
 */
public final class Ipv4Addresses {

  private Ipv4Addresses() {}

  /** Addresses of all private networks (RFC 1918). */
  public static Ipv4AddressArbitrary valid() {
    return Ipv4AddressArbitrary.ANY;
  }
}
