package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Property
  void aMacAddressPrintsAsItReads(@ForAll @LongRange(min = 1, max = 0xffff_ffff_ffffL) long bits) {
    long unicast = bits & ~(1L << 40);
    MacAddress address = MacAddress.ofBits(unicast == 0 ? 2 : unicast);

    assertThat(MacAddress.parse(address.toString())).isEqualTo(address);
    assertThat(MacAddress.parse(address.dashed().toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dc:a6:32:21:55",
        "dc:a6:32:21:55:7",
        "dc:a6:32:21:55:72:00",
        "dc:a6-32:21:55:72",
        "dca6.3221.5572",
        "dg:a6:32:21:55:72",
        "٠٠:00:00:00:00:01",
        "00:00:00:00:00:00",
        "01:00:5e:00:00:01",
        "ff:ff:ff:ff:ff:ff"
      })
  void whatIsNoInterfacesMacAddressIsRefused(String text) {
    assertThatThrownBy(() -> MacAddress.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Property
  void anIpv4AddressPrintsAsItReads(@ForAll int bits) {
    Ipv4Address address = Ipv4Address.ofBits(bits);

    assertThat(Ipv4Address.parse(address.toString())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "01.2.3.4",
        "1.2.3.-4",
        "1.2.3.4 ",
        "1.2.3.4444",
        "١.2.3.4"
      })
  void whatIsNoIpv4AddressIsRefused(String text) {
    assertThatThrownBy(() -> Ipv4Address.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aSubnetKnowsItsEnds() {
    Ipv4Subnet subnet = Ipv4Subnet.parse("10.1.0.0/23");

    assertThat(subnet.network()).hasToString("10.1.0.0");
    assertThat(subnet.broadcast()).hasToString("10.1.1.255");
    assertThat(subnet.netmask()).hasToString("255.255.254.0");
    assertThat(subnet.contains(Ipv4Address.parse("10.1.1.255"))).isTrue();
    assertThat(subnet.contains(Ipv4Address.parse("10.1.2.0"))).isFalse();
  }

  @Test
  void theLargestAndTheSmallestSubnetHoldTogether() {
    assertThat(Ipv4Subnet.parse("0.0.0.0/0").broadcast()).hasToString("255.255.255.255");
    assertThat(Ipv4Subnet.parse("10.0.0.1/32").broadcast()).hasToString("10.0.0.1");
  }

  @Test
  void anAddressWithinASubnetIsNoSubnetAndTheHintSaysWhichIsMeant() {
    assertThatThrownBy(() -> Ipv4Subnet.parse("192.168.1.5/24"))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.hint()).isEqualTo("write `192.168.1.0/24`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.0", "192.168.1.0/33", "192.168.1.0/", "192.168.1.0/-1", "/8"})
  void whatIsNoSubnetIsRefused(String text) {
    assertThatThrownBy(() -> Ipv4Subnet.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aNetmaskHasItsOnesInFront() {
    Ipv4Address address = Ipv4Address.parse("172.16.5.1");

    assertThat(Ipv4Subnet.containing(address, Ipv4Address.parse("255.255.0.0")))
        .hasToString("172.16.0.0/16");
    assertThatThrownBy(() -> Ipv4Subnet.containing(address, Ipv4Address.parse("255.0.255.0")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aRangeCountsBothEnds() {
    Ipv4Range range = Ipv4Range.parse("192.168.1.50-192.168.1.150");

    assertThat(range.size()).isEqualTo(101);
    assertThat(range.contains(Ipv4Address.parse("192.168.1.150"))).isTrue();
    assertThat(range.contains(Ipv4Address.parse("192.168.1.151"))).isFalse();
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> Ipv4Range.parse("10.0.0.9-10.0.0.1"))
        .hasMessageContaining("ends before it starts");
  }

  @Test
  void addressesAbove127AreNotNegative() {
    assertThat(Ipv4Address.parse("192.168.1.1"))
        .isGreaterThan(Ipv4Address.parse("10.0.0.1"))
        .extracting(Ipv4Address::toLong)
        .isEqualTo(3_232_235_777L);
  }
}
