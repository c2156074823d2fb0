package dev.ohpc.netboot.tftp.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.TftpRequest;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.net.tftp.TFTP;
import org.apache.commons.net.tftp.TFTPErrorPacket;
import org.apache.commons.net.tftp.TFTPPacket;
import org.apache.commons.net.tftp.TFTPPacketException;
import org.apache.commons.net.tftp.TFTPRequestPacket;
import org.apache.commons.net.tftp.TFTPWriteRequestPacket;

/** Reads requests (RFC 1350 section 5, RFC 2347). */
public final class RequestReader {

  private static final int OPCODE_LENGTH = 2;
  private static final int LONGEST = 2048; // bytes; RFC 2347 asks for 512, names may need more
  private static final char NUL = '\0';
  private static final Splitter TEXTS = Splitter.on(NUL);

  private RequestReader() {}

  /**
   * Reads a datagram.
   *
   * @param datagram its bytes and no others
   * @throws RefusedException if it is no request
   */
  public static Incoming read(InetSocketAddress client, byte[] datagram) throws RefusedException {
    List<String> texts = texts(datagram);
    TFTPRequestPacket packet = packet(datagram);
    TftpRequest request =
        new TftpRequest(
            client,
            name(packet),
            packet.getMode() == TFTP.ASCII_MODE ? "netascii" : "octet",
            options(texts.subList(2, texts.size())));
    return new Incoming(request, packet instanceof TFTPWriteRequestPacket);
  }

  private static List<String> texts(byte[] datagram) throws RefusedException {
    int end = datagram.length - 1;
    if (end < OPCODE_LENGTH || !isRequest(datagram)) {
      throw illegal("a request is expected here, opcode 1");
    }
    if (datagram.length > LONGEST) {
      throw illegal("the request is too long");
    }
    if (datagram[end] != NUL) {
      throw illegal("the request does not end with NUL");
    }
    String body = new String(datagram, OPCODE_LENGTH, end - OPCODE_LENGTH, ISO_8859_1);
    List<String> texts = TEXTS.splitToList(body);
    if (texts.size() % 2 != 0) {
      throw illegal("the request lacks its mode, or the value of an option");
    }
    return texts;
  }

  private static boolean isRequest(byte[] datagram) {
    return datagram[0] == 0
        && (datagram[1] == TFTPPacket.READ_REQUEST || datagram[1] == TFTPPacket.WRITE_REQUEST);
  }

  private static TFTPRequestPacket packet(byte[] datagram) throws RefusedException {
    try {
      DatagramPacket packet = new DatagramPacket(datagram, datagram.length);
      return (TFTPRequestPacket) TFTPPacket.newTFTPPacket(packet);
    } catch (TFTPPacketException e) {
      throw illegal("the mode is neither octet nor netascii");
    } catch (RuntimeException e) {
      throw illegal("the request cannot be read");
    }
  }

  /** The packet has each byte as a char whose high byte is the sign. */
  private static String name(TFTPRequestPacket packet) {
    String name = packet.getFilename();
    byte[] bytes = new byte[name.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) name.charAt(i);
    }
    return new String(bytes, UTF_8);
  }

  private static Map<String, String> options(List<String> texts) throws RefusedException {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i += 2) {
      String name = Ascii.toLowerCase(texts.get(i));
      if (options.putIfAbsent(name, texts.get(i + 1)) != null) {
        throw new RefusedException(
            TFTPErrorPacket.INVALID_OPTIONS_VALUE, "an option is told twice (RFC 2347)");
      }
    }
    return ImmutableMap.copyOf(options);
  }

  private static RefusedException illegal(String message) {
    return new RefusedException(TFTPErrorPacket.ILLEGAL_OPERATION, message);
  }
}
