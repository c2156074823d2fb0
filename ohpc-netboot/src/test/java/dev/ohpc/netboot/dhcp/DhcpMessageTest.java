package dev.ohpc.netboot.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.value.Ipv4Address;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DhcpMessageTest {

  @Property(tries = 200)
  void whatIsEncodedIsReadBack(@ForAll("messages") DhcpMessage message) throws ProtocolException {
    assertThat(DhcpMessage.parse(message.encode(300))).isEqualTo(message);
  }

  @Property(tries = 500)
  void anyBytesAreAMessageOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
    byte[] datagram = Arrays.copyOf(DhcpMessage.ofClient(1, Octets.NONE, List.of()).encode(0), 640);
    System.arraycopy(bytes, 0, datagram, 236, Math.min(bytes.length, 400));
    try {
      assertThat(DhcpMessage.parse(datagram).xid()).isEqualTo(1);
    } catch (ProtocolException e) {
      assertThat(e).hasMessageContaining("cookie");
    }
  }

  @Test
  void aDatagramThatIsTooShortIsRefused() {
    assertThatThrownBy(() -> DhcpMessage.parse(new byte[239]))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("239 bytes are too few for a message of DHCP");
  }

  /** RFC 2132 section 9.3. */
  @Test
  void optionsInTheFieldsOfTheServerNameAndTheFileAreReadToo() {
    DhcpMessage plain = DhcpMessage.ofClient(1, Octets.NONE, List.of());
    DhcpMessage message =
        new DhcpMessage(
            2,
            1,
            0,
            0,
            plain.ciaddr(),
            plain.yiaddr(),
            plain.siaddr(),
            plain.giaddr(),
            1,
            Octets.NONE,
            Octets.of(66, 1, 'b', 255),
            Octets.of(67, 1, 'a', 255),
            List.of(new DhcpField(DhcpCode.OVERLOAD, Octets.of(3))));

    assertThat(message.option(DhcpCode.BOOT_FILE).map(Octets::text)).contains("a");
    assertThat(message.option(DhcpCode.TFTP_SERVER).map(Octets::text)).contains("b");
  }

  @Test
  void aClientWithoutAListAsksForEverything() {
    DhcpMessage bare = DhcpMessage.ofClient(1, Octets.NONE, List.of());
    DhcpMessage some =
        DhcpMessage.ofClient(
            1, Octets.NONE, List.of(new DhcpField(DhcpCode.PARAMETER_LIST, Octets.of(1, 3))));

    assertThat(bare.asksFor(17)).isTrue();
    assertThat(some.asksFor(3)).isTrue();
    assertThat(some.asksFor(17)).isFalse();
  }

  @Provide
  Arbitrary<DhcpMessage> messages() {
    Arbitrary<Octets> octets =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(255).map(Octets::of);
    Arbitrary<DhcpField> fields =
        Combinators.combine(
                Arbitraries.integers().between(1, 254).filter(code -> code != DhcpCode.OVERLOAD),
                octets)
            .as(DhcpField::new);
    Arbitrary<Ipv4Address> addresses = Arbitraries.integers().map(Ipv4Address::ofBits);
    Arbitrary<Octets> names = Arbitraries.strings().alpha().ofMaxLength(63).map(Octets::ofText);
    return Combinators.combine(
            Arbitraries.integers(),
            Arbitraries.integers().between(0, 0xffff),
            addresses,
            addresses,
            octets.map(it -> it.range(0, Math.min(16, it.length()))),
            names,
            names,
            fields.list().ofMaxSize(10))
        .as(
            (xid, flags, yours, servers, hardware, server, file, options) ->
                new DhcpMessage(
                    1, xid, 7, flags, servers, yours, servers, yours, 1, hardware, server, file,
                    options));
  }
}
