package dev.ohpc.testkit;

/**
 * MAC addresses of interfaces: of boards of the Raspberry Pi, of virtual machines, and those that
 * somebody chose (locally administered, IEEE 802-2014).
 *
 * <p>They shrink to {@code 02:00:00:00:00:01}.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<MacAddress> boards() {
 *   return MacAddresses.valid().ofVendor("dc:a6:32");
 * }
 * }</pre>
 */
public final class MacAddresses {

  private MacAddresses() {}

  /** Addresses of any vendor. */
  public static MacAddressArbitrary valid() {
    return MacAddressArbitrary.ANY;
  }
}
