package dev.ohpc.model.dnsmasq;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What dnsmasq asks of the value of a DHCP option, and how many octets it makes of it. */
final class DhcpValueCheck {

  private static final int DOMAIN_SEARCH = 119;
  private static final int SIP_SERVER = 120;
  private static final int NTP_SERVER6 = 56;
  private static final int OCTETS_OF_NUMBER = 4;

  private final boolean isIpv6;
  private final int number;
  private final boolean isPlain;
  private final String kind;
  private final Argument value;
  private final DhcpValueForm form;

  /**
   * Prepares the check of one option.
   *
   * @param isPlain whether it is in no other option
   * @param kind a kind of {@link DhcpOptionTable}
   */
  DhcpValueCheck(
      boolean isIpv6,
      int number,
      boolean isPlain,
      String kind,
      Argument value,
      DhcpValueForm form) {
    this.isIpv6 = isIpv6;
    this.number = number;
    this.isPlain = isPlain;
    this.value = value;
    this.form = form;
    boolean isNtp6 = isIpv6 && number == NTP_SERVER6 && !form.isHex();
    this.kind = isNtp6 ? kind + (form.isAddress6() ? "A" : "R") : kind;
  }

  /** What a value is taken for. */
  enum Shape {
    TIME,
    HEX,
    NUMBER,
    ADDRESSES,
    TEXT
  }

  private boolean wants(char what) {
    return kind.indexOf(what) >= 0;
  }

  /** Whether its commas part addresses; else they are letters of a text. */
  boolean isAddresses() {
    boolean isText = wants('N') || wants('R') || wants('C');
    return wants('A') || (!isText && (isIpv6 ? form.isAddress6() : form.isAddress()));
  }

  /**
   * The octets of the value.
   *
   * @throws InvalidOptionException if dnsmasq does not take it
   */
  int octets() {
    return switch (shape()) {
      case TIME -> OCTETS_OF_NUMBER;
      case HEX -> form.octets();
      case NUMBER -> numberOctets();
      case ADDRESSES -> isIpv6 ? addresses6() : addresses();
      case TEXT -> text();
    };
  }

  /**
   * What dnsmasq takes the value for.
   *
   * @throws InvalidOptionException if the option takes nothing but addresses, and there are none
   */
  Shape shape() {
    boolean isFree = !wants('N') && !wants('R') && !wants('C') && !wants('A');
    if (wants('A') && !(isIpv6 ? form.isAddress6() : form.isAddress() && form.hasDot())) {
      throw value.invalid("is no address, and the option takes nothing else", "write addresses");
    }
    if (wants('T') && form.hasDigit()) {
      return Shape.TIME;
    }
    if (isFree && form.isHex() && form.octets() > 1) {
      return Shape.HEX;
    }
    if (isFree && form.isNumber()) {
      return Shape.NUMBER;
    }
    return isAddresses() ? Shape.ADDRESSES : Shape.TEXT;
  }

  /** For an option that dnsmasq sends by itself, 2.90 takes its kind for its size. */
  private int numberOctets() {
    boolean isOwn = wants('I') || wants('T');
    return isOwn && !form.isSized() ? Integer.MAX_VALUE : OCTETS_OF_NUMBER;
  }

  private int addresses() {
    int octets = hasKindOctet() ? 1 : 0;
    for (Argument field : value.fields()) {
      if (!Addresses.isIpv4(field.head('/'))) {
        throw field.invalid("is no IPv4 address", "write one, or put the text into quotes");
      }
      octets += OCTETS_OF_NUMBER;
      if (field.contains('/')) {
        octets += networkOctets(field.tail('/').orElseThrow()) - OCTETS_OF_NUMBER;
      }
    }
    return octets;
  }

  /** A network is its prefix and the octets that the prefix reaches into. */
  private static int networkOctets(Argument prefix) {
    int bits = leadingNumber(prefix);
    return 1 + Math.max(0, Math.min(OCTETS_OF_NUMBER, (bits + Byte.SIZE - 1) / Byte.SIZE));
  }

  /** What atoi(3) makes of a text that need not end with its digits. */
  static int leadingNumber(Argument text) {
    int end = 0;
    while (end < text.length() && text.at(end) >= '0' && text.at(end) <= '9') {
      end++;
    }
    return Numbers.atoi(text.to(end).text());
  }

  private int addresses6() {
    List<Argument> fields = value.fields();
    for (Argument field : fields) {
      int start = !field.isEmpty() && field.at(0) == '[' ? 1 : 0;
      boolean isClosed = field.length() - start > 1 && field.at(field.length() - 1) == ']';
      Argument address = field.to(field.length() - (isClosed ? 1 : 0)).from(start);
      if (!Addresses.isIpv6(address)) {
        throw field.invalid("is no IPv6 address", "write one such as `[2001:db8::1]`");
      }
    }
    return 16 * fields.size();
  }

  /** Whether text is domains in the form of DNS (RFC 3397, RFC 3361). */
  boolean isDomainList() {
    return !isIpv6 && isPlain && (number == DOMAIN_SEARCH || number == SIP_SERVER);
  }

  /** Whether what is sent begins with an octet that says of what kind it is (RFC 3361). */
  boolean hasKindOctet() {
    return !isIpv6 && isPlain && number == SIP_SERVER;
  }

  /** The octets of a number; none if that depends on how large it is. */
  int sizeOfNumber() {
    return kind.isEmpty() ? 0 : kind.charAt(0) - '0';
  }

  /** How long a list of domains gets is not told: equal ends are written once. */
  private int text() {
    if (!isDomainList() && !wants('R')) {
      return value.text().getBytes(StandardCharsets.UTF_8).length;
    }
    for (Argument domain : value.fields()) {
      if (domain.isEmpty()) {
        break;
      }
      if (!Names.isDomain(domain.text())) {
        throw domain.invalid("is no domain", "write labels of at most 63 letters with dots");
      }
    }
    return 0;
  }
}
