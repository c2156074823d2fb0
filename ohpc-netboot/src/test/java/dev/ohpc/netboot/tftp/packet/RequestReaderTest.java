package dev.ohpc.netboot.tftp.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.TftpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Requests are read as the RFCs say, and nothing else that comes in does any harm. */
class RequestReaderTest {

  private static final InetSocketAddress CLIENT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 40084);

  @Test
  void aReadRequestHasItsNameAndMode() throws Exception {
    Incoming incoming = read("\0\1start4.elf\0OCTET\0");

    assertThat(incoming)
        .isEqualTo(new Incoming(new TftpRequest(CLIENT, "start4.elf", "octet", Map.of()), false));
  }

  @Test
  void aWriteRequestIsKnownAsOne() throws Exception {
    assertThat(read("\0\2x\0netascii\0").isWrite()).isTrue();
    assertThat(read("\0\2x\0netascii\0").request().mode()).isEqualTo("netascii");
  }

  /** Commons Net keeps options in a hash map. */
  @Test
  void optionsKeepTheirOrder() throws Exception {
    assertThat(read("\0\1f\0octet\0tsize\0000\0blksize\0001024\0").request().options().keySet())
        .containsExactly("tsize", "blksize");
    assertThat(read("\0\1f\0octet\0blksize\0001024\0tsize\0000\0").request().options().keySet())
        .containsExactly("blksize", "tsize");
  }

  /** Commons Net leaves their case as it is. */
  @Test
  void namesOfOptionsAreReadInAnyCase() throws Exception {
    assertThat(read("\0\1f\0octet\0BLKSIZE\0001024\0").request().options())
        .containsExactly(Map.entry("blksize", "1024"));
  }

  /** Commons Net keeps the last. */
  @Test
  void anOptionThatIsToldTwiceIsRefused() {
    assertRefused(8, "told twice", "\0\1f\0octet\0tsize\0000\0TSIZE\0001\0");
  }

  /** Commons Net reads beyond the end of the array. */
  @Test
  void anOptionWithoutItsNulIsRefused() {
    assertRefused(4, "does not end with NUL", "\0\1f\0octet\0tsize\0000");
  }

  /** Commons Net takes it. */
  @Test
  void aModeWithoutItsNulIsRefused() {
    assertRefused(4, "does not end with NUL", "\0\1f\0octet");
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertRefused(4, "lacks", "\0\1f\0octet\0tsize\0");
    assertRefused(4, "lacks", "\0\1f\0");
  }

  /** Commons Net looks at the low byte only. */
  @Test
  void bothBytesOfTheOpcodeCount() {
    assertRefused(4, "a request is expected", "\5\1f\0octet\0");
  }

  /** Commons Net does not know OACK. */
  @Test
  void noOtherPacketIsARequest() {
    for (int opcode : new int[] {0, 3, 4, 5, 6, 7, 255}) {
      assertRefused(4, "a request is expected", "\0" + (char) opcode + "f\0octet\0");
    }
  }

  @Test
  void mailAndOtherModesAreRefused() {
    assertRefused(4, "neither octet nor netascii", "\0\1f\0mail\0");
    assertRefused(4, "neither octet nor netascii", "\0\1f\0binary\0");
  }

  /** Commons Net extends the sign of each byte. */
  @Test
  void namesAreUtf8() throws Exception {
    byte[] datagram = "\0\1café.bin\0octet\0".getBytes(UTF_8);

    assertThat(RequestReader.read(CLIENT, datagram).request().file()).isEqualTo("café.bin");
  }

  @Test
  void whatIsNotUtf8IsReplaced() throws Exception {
    assertThat(read("\0\1caf\u00e9\0octet\0").request().file()).isEqualTo("caf\uFFFD");
  }

  @Test
  void aRequestOfMoreThanTwoKilobytesIsRefused() {
    assertRefused(4, "too long", "\0\1" + "x".repeat(2048) + "\0octet\0");
  }

  @Property(tries = 20_000)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 64) byte[] datagram) {
    readOrRefuse(datagram);
  }

  @Property(tries = 20_000)
  void aRequestWithAnyByteChangedIsReadOrRefused(@ForAll byte value, @ForAll int at) {
    byte[] datagram = "\0\1start4.elf\0octet\0tsize\0000\0blksize\0001468\0".getBytes(ISO_8859_1);
    datagram[Math.floorMod(at, datagram.length)] = value;
    readOrRefuse(datagram);
    readOrRefuse(Arrays.copyOf(datagram, Math.floorMod(at, datagram.length)));
  }

  private static void readOrRefuse(byte[] datagram) {
    try {
      assertThat(RequestReader.read(CLIENT, datagram).request().mode()).isIn("octet", "netascii");
    } catch (RefusedException e) {
      assertThat(e.code()).isIn(4, 8);
    }
  }

  private static Incoming read(String datagram) throws RefusedException {
    return RequestReader.read(CLIENT, datagram.getBytes(ISO_8859_1));
  }

  private static void assertRefused(int code, String message, String datagram) {
    ThrowingCallable reading = () -> read(datagram);
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }
}
