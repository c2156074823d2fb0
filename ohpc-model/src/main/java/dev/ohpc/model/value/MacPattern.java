package dev.ohpc.model.value;

import java.util.Locale;
import java.util.Optional;

/**
 * A hardware address of which some octets may be any, as dnsmasq(8) compares it: up to 16 octets,
 * {@code *} for any one, and before them the hardware type of RFC 826 with a hyphen if it is not
 * Ethernet's.
 *
 * <p>dnsmasq reads more than it has to, and so does this: {@code DC:a6:32:0:1:2}, {@code dca632},
 * and {@code -} or a blank between octets; octets after the sixteenth are not looked at (parse_hex
 * of 2.90). Patterns that match the same are equal.
 */
public final class MacPattern extends TextValue {

  private static final int MOST_OCTETS = 16;
  private static final int LENGTH_OF_ETHERNET = 17;

  private MacPattern(String text) {
    super(text);
  }

  /** The pattern that one address matches and no other. */
  public static MacPattern of(MacAddress address) {
    return new MacPattern(address.toString());
  }

  /**
   * Reads a pattern such as {@code dc:a6:32:*:*:*} or {@code 06-00:50:c2:01:02:03}.
   *
   * @throws InvalidValueException if there is anything but hexadecimal digits, {@code *} and what
   *     stands between them
   */
  public static MacPattern parse(String text) {
    return new MacPattern(isWritten(text) ? text : new Reader(text).read());
  }

  /** Whether a text is six octets as {@link #toString} writes them. */
  private static boolean isWritten(String text) {
    boolean isWritten = text.length() == LENGTH_OF_ETHERNET;
    for (int i = 0; i < text.length() && isWritten; i++) {
      char c = text.charAt(i);
      isWritten = i % 3 == 2 ? c == ':' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return isWritten;
  }

  /** The one address that matches, if all octets of an Ethernet address are told. */
  public Optional<MacAddress> address() {
    try {
      return Optional.of(MacAddress.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Puts octets into the form in which they are written. */
  private static final class Reader {

    private final String text;
    private final StringBuilder out = new StringBuilder(LENGTH_OF_ETHERNET);
    private String type = "";
    private int octets;

    Reader(String text) {
      this.text = text;
    }

    String read() {
      for (int start = 0; start <= text.length() && octets < MOST_OCTETS; ) {
        int end = groupEnd(start);
        if (end > start) {
          group(start, end);
        }
        start = end + 1;
      }
      // with one octet or none, the colon tells it from a name
      return type + (octets < 2 ? out + ":" : out);
    }

    private int groupEnd(int start) {
      int end = start;
      while (end < text.length() && ":- ".indexOf(text.charAt(end)) < 0) {
        char c = text.charAt(end++);
        if (c != '*' && (c > 'f' || Character.digit(c, 16) < 0)) {
          throw invalid();
        }
      }
      return end;
    }

    private void group(int start, int end) {
      boolean isType = octets == 0 && type.isEmpty() && end < text.length();
      if (isType && text.charAt(end) == '-') {
        type = type(text.substring(start, end)) + "-";
      } else if (end == start + 1 && text.charAt(start) == '*') {
        octet("*");
      } else {
        for (int i = start; i < end && octets < MOST_OCTETS; i += 2) {
          octet(digits(i, Math.min(i + 2, end)));
        }
      }
    }

    private String digits(int start, int end) {
      String digits = text.substring(start, end);
      if (digits.indexOf('*') >= 0) {
        throw invalid();
      }
      return digits;
    }

    private void octet(String digits) {
      if (octets++ > 0) {
        out.append(':');
      }
      boolean isShort = digits.length() == 1 && !digits.equals("*");
      out.append(isShort ? "0" : "").append(digits.toLowerCase(Locale.ROOT));
    }

    private static String type(String digits) {
      int star = digits.indexOf('*');
      String number = "00" + (star < 0 ? digits : digits.substring(0, star));
      int start = 0;
      while (start < number.length() - 2 && number.charAt(start) == '0') {
        start++;
      }
      return number.substring(start).toLowerCase(Locale.ROOT);
    }

    private InvalidValueException invalid() {
      return new InvalidValueException(
          Text.quoted(text) + " is not a hardware address",
          "write octets of two hexadecimal digits or `*`, such as `dc:a6:32:*:*:*`");
    }
  }
}
