package dev.ohpc.testkit.tftp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** TFTP's datagrams as bytes, for tests that go packet by packet (RFC 1350 section 5, RFC 2347). */
public final class TftpDatagrams {

  static final int RRQ = 1;
  static final int WRQ = 2;
  static final int DATA = 3;
  static final int ACK = 4;
  static final int ERROR = 5;
  static final int OACK = 6;

  /** Bytes before what a DATA carries. */
  static final int HEADER = 4;

  private TftpDatagrams() {}

  /** A request to read a file. */
  public static byte[] readRequest(String file, String mode, TftpOption... options) {
    return request(RRQ, file, mode, options);
  }

  /** A request to write a file. */
  public static byte[] writeRequest(String file, String mode, TftpOption... options) {
    return request(WRQ, file, mode, options);
  }

  /** A request of any opcode. */
  public static byte[] request(int opcode, String file, String mode, TftpOption... options) {
    ByteArrayOutputStream datagram = opened(opcode);
    text(datagram, file);
    text(datagram, mode);
    List.of(options).forEach(option -> option(datagram, option));
    return datagram.toByteArray();
  }

  /**
   * A block.
   *
   * @param block its number, of which the low 16 bits are sent
   */
  public static byte[] data(long block, byte... content) {
    ByteArrayOutputStream datagram = opened(DATA);
    number(datagram, (int) block);
    datagram.writeBytes(content);
    return datagram.toByteArray();
  }

  /**
   * An acknowledgement.
   *
   * @param block the block's number, of which the low 16 bits are sent
   */
  public static byte[] ack(long block) {
    ByteArrayOutputStream datagram = opened(ACK);
    number(datagram, (int) block);
    return datagram.toByteArray();
  }

  /** The end of a transfer. */
  public static byte[] error(int code, String message) {
    ByteArrayOutputStream datagram = opened(ERROR);
    number(datagram, code);
    text(datagram, message);
    return datagram.toByteArray();
  }

  /** What a server agrees to. */
  public static byte[] optionAck(TftpOption... options) {
    ByteArrayOutputStream datagram = opened(OACK);
    List.of(options).forEach(option -> option(datagram, option));
    return datagram.toByteArray();
  }

  private static ByteArrayOutputStream opened(int opcode) {
    ByteArrayOutputStream datagram = new ByteArrayOutputStream();
    number(datagram, opcode);
    return datagram;
  }

  private static void option(ByteArrayOutputStream datagram, TftpOption option) {
    text(datagram, option.name());
    text(datagram, option.value());
  }

  private static void text(ByteArrayOutputStream datagram, String text) {
    datagram.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    datagram.write(0);
  }

  private static void number(ByteArrayOutputStream datagram, int number) {
    datagram.write(number >>> 8);
    datagram.write(number);
  }

  /**
   * A datagram in words: {@code RRQ file octet blksize=1468}, {@code DATA 1 of 512 bytes}, {@code
   * ACK 1}, {@code ERROR 1 File not found}, {@code OACK blksize=1468}; anything else as its length.
   */
  public static String describe(byte[] datagram) {
    int opcode = datagram.length < HEADER ? 0 : number(datagram, 0);
    return switch (opcode) {
      case RRQ, WRQ -> (opcode == RRQ ? "RRQ " : "WRQ ") + requested(datagram);
      case DATA -> "DATA " + number(datagram, 2) + " of " + (datagram.length - HEADER) + " bytes";
      case ACK -> "ACK " + number(datagram, 2);
      case ERROR -> "ERROR " + number(datagram, 2) + " " + message(datagram, datagram.length);
      case OACK -> "OACK" + pairs(texts(datagram));
      default -> datagram.length + " bytes that are no TFTP";
    };
  }

  static int number(byte[] datagram, int at) {
    return (datagram[at] & 0xff) << 8 | (datagram[at + 1] & 0xff);
  }

  /** An ERROR's words, which some peers leave out with their NUL. */
  static String message(byte[] datagram, int length) {
    int end = HEADER;
    while (end < length && datagram[end] != 0) {
      end++;
    }
    return new String(datagram, HEADER, Math.max(0, end - HEADER), StandardCharsets.UTF_8);
  }

  private static List<String> texts(byte[] datagram) {
    String all = new String(datagram, 2, datagram.length - 2, StandardCharsets.UTF_8);
    return List.of(all.split("\0"));
  }

  private static String requested(byte[] datagram) {
    List<String> texts = texts(datagram);
    int fixed = Math.min(2, texts.size());
    return String.join(" ", texts.subList(0, fixed)) + pairs(texts.subList(fixed, texts.size()));
  }

  private static String pairs(List<String> texts) {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      pairs.append(i % 2 == 0 ? ' ' : '=').append(texts.get(i));
    }
    return pairs.toString();
  }
}
