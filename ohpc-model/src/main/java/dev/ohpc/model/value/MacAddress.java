package dev.ohpc.model.value;

/**
 * The hardware address of one Ethernet interface: 48 bits (IEEE 802-2014, EUI-48).
 *
 * <p>Group addresses and the all-zero address are refused, for no interface has one.
 */
public final class MacAddress implements Comparable<MacAddress> {

  private static final int LENGTH = 17;
  private static final int LAST_SHIFT = 40;
  private static final long GROUP_BIT = 1L << 40;
  private static final String HEX = "0123456789abcdef";

  private final long bits;
  private final String text;

  private MacAddress(long bits) {
    this.bits = bits;
    this.text = text(bits);
  }

  /**
   * Reads {@code dc:a6:32:21:55:72}, in either case, or with {@code -} between the octets.
   *
   * @throws InvalidValueException if the text is no address of one interface
   */
  public static MacAddress parse(String text) {
    long bits = text.length() == LENGTH ? read(text) : -1;
    if (bits < 0) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a MAC address",
          "write six octets of two hexadecimal digits, such as `dc:a6:32:21:55:72`");
    }
    return ofBits(bits);
  }

  /**
   * The address whose 48 bits are the low bits of a number.
   *
   * @throws InvalidValueException if it is zero, a group address, or has more than 48 bits
   */
  public static MacAddress ofBits(long bits) {
    MacAddress address = new MacAddress(bits);
    if (bits <= 0 || bits >>> 48 != 0 || (bits & GROUP_BIT) != 0) {
      throw new InvalidValueException(
          "`" + address + "` is not the MAC address of an interface",
          "the first octet of an interface's address is even, and not every octet is 0");
    }
    return address;
  }

  private static long read(String text) {
    char separator = text.charAt(2);
    if (separator != ':' && separator != '-') {
      return -1;
    }
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i % 3 == 2) {
        if (c != separator) {
          return -1;
        }
      } else {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
          return -1;
        }
        bits = (bits << 4) | digit;
      }
    }
    return bits;
  }

  /** The 48 bits, the first octet highest. */
  public long bits() {
    return bits;
  }

  /** The form of a TFTP directory for one board: {@code dc-a6-32-21-55-72}. */
  public String dashed() {
    return text.replace(':', '-');
  }

  /** Lower case with colons: {@code dc:a6:32:21:55:72}. */
  @Override
  public String toString() {
    return text;
  }

  private static String text(long bits) {
    StringBuilder out = new StringBuilder(LENGTH);
    for (int shift = LAST_SHIFT; shift >= 0; shift -= Byte.SIZE) {
      int octet = (int) (bits >>> shift) & 0xff;
      out.append(HEX.charAt(octet >>> 4)).append(HEX.charAt(octet & 0xf));
      if (shift > 0) {
        out.append(':');
      }
    }
    return out.toString();
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(bits, other.bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MacAddress that && that.bits == bits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }
}
