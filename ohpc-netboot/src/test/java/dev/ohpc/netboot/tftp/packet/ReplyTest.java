package dev.ohpc.netboot.tftp.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What goes out, byte for byte. */
class ReplyTest {

  private static final InetSocketAddress CLIENT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 40084);

  @Test
  void anErrorEndsWithNul() {
    assertThat(text(Reply.error(CLIENT, 1, "no such file"))).isEqualTo("\0\5\0\1no such file\0");
  }

  /** Commons Net counts letters and writes bytes. */
  @Test
  void anErrorIsAscii() {
    assertThat(text(Reply.error(CLIENT, 0, "café"))).isEqualTo("\0\5\0\0caf?\0");
  }

  @Test
  void optionsAreAcknowledgedInTheirOrder() {
    assertThat(text(Reply.optionAcknowledgement(ImmutableMap.of("tsize", "65", "blksize", "1468"))))
        .isEqualTo("\0\6tsize\00065\0blksize\0001468\0");
  }

  /** Commons Net refuses an ERROR without a text, which some clients send. */
  @Test
  void anErrorOfAClientMayLackItsText() {
    assertThat(ClientError.read(bytes("\0\0"))).isEqualTo(new ClientError(0, ""));
    assertThat(ClientError.read(bytes("\0\3disk"))).isEqualTo(new ClientError(3, "disk"));
    assertThat(ClientError.read(bytes("\0\0Early terminate\0")))
        .isEqualTo(new ClientError(0, "Early terminate"));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
  }

  private static String text(ByteBuffer datagram) {
    byte[] bytes = new byte[datagram.remaining()];
    datagram.get(bytes);
    return new String(bytes, ISO_8859_1);
  }
}
