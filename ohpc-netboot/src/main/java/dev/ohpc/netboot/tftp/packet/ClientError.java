package dev.ohpc.netboot.tftp.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * An ERROR that a client sent. Some clients leave its text or the NUL behind it out, which Commons
 * Net would refuse.
 *
 * @param code its code (RFC 1350 section 5)
 * @param message its text, maybe empty
 */
public record ClientError(int code, String message) {

  /** Reads what follows the opcode. */
  public static ClientError read(ByteBuffer rest) {
    int code = Short.toUnsignedInt(rest.getShort());
    byte[] bytes = new byte[rest.remaining()];
    rest.get(bytes);
    String text = new String(bytes, UTF_8);
    int end = text.indexOf('\0');
    return new ClientError(code, end < 0 ? text : text.substring(0, end));
  }
}
