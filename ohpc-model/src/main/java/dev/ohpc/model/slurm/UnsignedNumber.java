package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.math.BigInteger;

/**
 * Slurm's unsigned numbers: strtoul(3) of base 0, so that {@code 010} is eight and {@code 0x10}
 * sixteen, with three additions. UNLIMITED and INFINITE are the largest number; numbers of 32 and
 * 64 bits may end in {@code k}, which is 1,024; no text at all is 0 (measured with 22.05.8).
 */
final class UnsignedNumber {

  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\n\u000b\f\r");
  private static final BigInteger KIBI = BigInteger.valueOf(1024);
  private static final BigInteger RING = BigInteger.ONE.shiftLeft(Long.SIZE);
  private static final int MOST_DIGITS = 22;

  static final UnsignedNumber BITS_16 = new UnsignedNumber(16, 0, mostOf(16));
  static final UnsignedNumber BITS_32 = new UnsignedNumber(32, 0, mostOf(32));
  static final UnsignedNumber BITS_64 = new UnsignedNumber(64, 0, mostOf(64));
  static final UnsignedNumber POSITIVE = new UnsignedNumber(32, 1, mostOf(32));
  static final UnsignedNumber FROM_10000 = new UnsignedNumber(32, 10_000, mostOf(32));
  static final UnsignedNumber UP_TO_2 = new UnsignedNumber(16, 0, BigInteger.TWO);

  private final int bits;
  private final BigInteger least;
  private final BigInteger most;

  private UnsignedNumber(int bits, long least, BigInteger most) {
    this.bits = bits;
    this.least = BigInteger.valueOf(least);
    this.most = most;
  }

  private static BigInteger mostOf(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  Reading read(String text) {
    Scan scan = Scan.of(text);
    BigInteger value = scan.value;
    String rest = scan.rest;
    if (bits > Short.SIZE && Ascii.toLowerCase(rest).startsWith("k")) {
      // C multiplies what it has in 64 bits
      value = value.multiply(KIBI).mod(RING);
      rest = rest.substring(1);
    }
    if (!rest.isEmpty()) {
      return isInfinite(text)
          ? within(mostOf(bits), text)
          : Reading.refused(text, "is not a whole number");
    }
    if (text.startsWith("-")) {
      return Reading.refused(text, "is below 0");
    }
    return within(scan.tooLong ? RING : value, text);
  }

  private Reading within(BigInteger value, String text) {
    if (value.compareTo(least) < 0) {
      return Reading.refused(text, "is below " + least);
    }
    return value.compareTo(most) > 0
        ? Reading.refused(text, "is over " + most)
        : Reading.of(value.toString());
  }

  /** What is wanted, for a hint. */
  String wanted() {
    String range = "a whole number from " + least + " to " + most;
    return most.equals(mostOf(bits)) ? range + ", or `INFINITE`" : range;
  }

  static boolean isInfinite(String text) {
    return Ascii.equalsIgnoreCase(text, "INFINITE") || Ascii.equalsIgnoreCase(text, "UNLIMITED");
  }

  /** What strtoul takes from the start of a text; a text that does not start so is all rest. */
  private record Scan(BigInteger value, boolean tooLong, String rest) {

    static Scan of(String text) {
      int start = indexNotIn(BLANK, text, 0);
      boolean signed = start < text.length() && "+-".indexOf(text.charAt(start)) >= 0;
      boolean minus = signed && text.charAt(start) == '-';
      int digits = start + (signed ? 1 : 0);
      int base = base(text, digits);
      digits += base == 16 ? 2 : 0;
      int end = digits;
      while (end < text.length() && digit(text.charAt(end), base) >= 0) {
        end++;
      }
      return end == digits
          ? new Scan(BigInteger.ZERO, false, text)
          : of(text.substring(digits, end), base, minus, text.substring(end));
    }

    private static Scan of(String digits, int base, boolean minus, String rest) {
      String significant = CharMatcher.is('0').trimLeadingFrom(digits);
      if (significant.length() > MOST_DIGITS) {
        return new Scan(RING, true, rest);
      }
      BigInteger value = new BigInteger("0" + significant, base);
      boolean tooLong = value.compareTo(RING) >= 0;
      return new Scan(minus ? value.negate().mod(RING) : value, tooLong, rest);
    }

    private static int base(String text, int at) {
      if (at >= text.length() || text.charAt(at) != '0') {
        return 10;
      }
      boolean hex =
          at + 2 < text.length()
              && (text.charAt(at + 1) | ' ') == 'x'
              && digit(text.charAt(at + 2), 16) >= 0;
      return hex ? 16 : 8;
    }

    private static int digit(char c, int base) {
      return c < 128 ? Character.digit(c, base) : -1;
    }

    private static int indexNotIn(CharMatcher matcher, String text, int from) {
      int index = matcher.negate().indexIn(text, from);
      return index < 0 ? text.length() : index;
    }
  }
}
