package dev.ohpc.netboot.tftp.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.base.CharMatcher;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.commons.net.tftp.TFTPErrorPacket;
import org.apache.commons.net.tftp.TFTPPacket;

/** Datagrams that a server sends, other than blocks. */
public final class Reply {

  private Reply() {}

  /** ERROR (RFC 1350 section 5). Commons Net miscounts what is not ASCII. */
  public static ByteBuffer error(InetSocketAddress client, int code, String message) {
    String ascii = CharMatcher.ascii().negate().replaceFrom(message, '?');
    DatagramPacket packet =
        new TFTPErrorPacket(client.getAddress(), client.getPort(), code, ascii).newDatagram();
    return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
  }

  /** OACK (RFC 2347): the options in the order of the map. */
  public static ByteBuffer optionAcknowledgement(Map<String, String> options) {
    StringBuilder texts = new StringBuilder();
    options.forEach((name, value) -> texts.append(name).append('\0').append(value).append('\0'));
    byte[] bytes = texts.toString().getBytes(US_ASCII);
    return ByteBuffer.allocate(Short.BYTES + bytes.length)
        .putShort((short) TFTPPacket.OACK)
        .put(bytes)
        .flip();
  }
}
