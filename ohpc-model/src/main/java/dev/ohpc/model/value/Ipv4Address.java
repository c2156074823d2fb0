package dev.ohpc.model.value;

/** An IPv4 address (RFC 791), ordered as an unsigned number. */
public final class Ipv4Address implements Comparable<Ipv4Address> {

  private static final int OCTETS = 4;

  private final int bits;
  private final String text;

  private Ipv4Address(int bits, String text) {
    this.bits = bits;
    this.text = text;
  }

  /**
   * Reads four decimal numbers with dots. A leading zero is refused: some programs would read the
   * number as octal (inet_aton(3)).
   *
   * @throws InvalidValueException if the text is no such address
   */
  public static Ipv4Address parse(String text) {
    long bits = read(text);
    if (bits < 0) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not an IPv4 address",
          "write four numbers from 0 to 255 with dots, such as `192.168.1.11`");
    }
    return new Ipv4Address((int) bits, text);
  }

  /** The address with these 32 bits, the first octet highest. */
  public static Ipv4Address ofBits(int bits) {
    return new Ipv4Address(
        bits,
        octet(bits, 24) + "." + octet(bits, 16) + "." + octet(bits, 8) + "." + octet(bits, 0));
  }

  private static long read(String text) {
    long bits = 0;
    int at = 0;
    for (int octet = 0; octet < OCTETS; octet++) {
      if (octet > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
        return -1;
      }
      int start = at;
      int value = 0;
      while (at < text.length() && isDigit(text.charAt(at)) && at - start < 3) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
      if (at == start || value > 255 || leadingZero) {
        return -1;
      }
      bits = (bits << 8) | value;
    }
    return at == text.length() ? bits : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The 32 bits, the first octet highest. */
  public int bits() {
    return bits;
  }

  /** The bits as a number from 0 to 4,294,967,295. */
  public long toLong() {
    return Integer.toUnsignedLong(bits);
  }

  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ipv4Address that && that.bits == bits;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(bits);
  }

  /** Dotted decimal: {@code 192.168.1.11}. */
  @Override
  public String toString() {
    return text;
  }

  private static int octet(int bits, int shift) {
    return (bits >>> shift) & 0xff;
  }
}
