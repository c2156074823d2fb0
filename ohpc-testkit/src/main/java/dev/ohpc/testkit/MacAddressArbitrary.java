package dev.ohpc.testkit;

import dev.ohpc.model.value.MacAddress;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** MAC addresses, of some vendors if told so. Start with {@link MacAddresses#valid}. */
public final class MacAddressArbitrary extends ArbitraryDecorator<MacAddress> {

  private static final long LAST = 0xff_ffff;

  static final MacAddressArbitrary ANY =
      of(Stream.of("02:00:00", "dc:a6:32", "b8:27:eb", "52:54:00", "fe:ff:ff"));

  private final List<Long> vendors;

  private MacAddressArbitrary(List<Long> vendors) {
    this.vendors = List.copyOf(vendors);
  }

  private static MacAddressArbitrary of(Stream<String> vendors) {
    return new MacAddressArbitrary(
        vendors.map(vendor -> MacAddress.parse(vendor + ":00:00:00").bits()).toList());
  }

  /**
   * Addresses that begin with one of these.
   *
   * @param vendors the first three octets, such as {@code dc:a6:32}
   * @throws dev.ohpc.model.value.InvalidValueException if that is no beginning of an address
   */
  public MacAddressArbitrary ofVendor(String... vendors) {
    return of(Stream.of(vendors));
  }

  @Override
  protected Arbitrary<MacAddress> arbitrary() {
    return Combinators.combine(
            Arbitraries.of(vendors), Arbitraries.longs().between(1, LAST).shrinkTowards(1))
        .as((vendor, board) -> MacAddress.ofBits(vendor | board));
  }
}
