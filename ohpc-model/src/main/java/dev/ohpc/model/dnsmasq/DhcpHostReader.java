package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code dhcp-host}: fields in any order, each known by its shape.
 *
 * <p>With a colon it is a client identifier, a tag, an IPv6 address or a hardware address; else an
 * IPv4 address, a time, a keyword, or what is left: a name. So {@code 192.168.1.999} is a name, and
 * so is a hardware address with hyphens (option.c of 2.90).
 */
final class DhcpHostReader {

  private static final int IPV6_BITS = 128;
  private static final String TEXT_HINT = "write octets with `:`, or a text in quotes";

  private final List<MacPattern> macs = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Ipv4Address> addresses = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Timespan> leases = new ArrayList<>();
  private boolean ignored;
  private boolean saysMore;

  private DhcpHostReader(Argument argument) {
    argument.fields().forEach(this::read);
  }

  static Optional<DnsmasqOption> read(String keyword, Argument argument) {
    DhcpHostReader host = new DhcpHostReader(argument);
    boolean fits =
        !host.saysMore
            && host.ids.size() <= 1
            && host.addresses.size() <= 1
            && host.names.size() <= 1
            && host.leases.size() <= 1;
    return fits ? Optional.of(host.option()) : Optional.empty();
  }

  /** All addresses that a line has, of which the last one counts. */
  static List<Ipv4Address> addresses(Argument argument) {
    return new DhcpHostReader(argument).addresses;
  }

  private DhcpHost option() {
    return new DhcpHost(
        macs, only(ids), sets, tags, only(addresses), only(names), only(leases), ignored);
  }

  private static <T> Optional<T> only(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
  }

  private void read(Argument field) {
    Optional<Ipv4Address> address = Addresses.ipv4(field);
    if (field.contains(':')) {
      readMarked(field);
    } else if (address.isPresent()) {
      addresses.add(address.get());
    } else if (isTime(field)) {
      readTime(field);
    } else if (field.is("infinite")) {
      leases.add(Timespan.INFINITE);
    } else if (field.is("ignore")) {
      ignored = true;
    } else {
      readName(field);
    }
  }

  private void readMarked(Argument field) {
    if (isId(field)) {
      readId(field.from(3));
    } else if (field.startsWith("set:") || field.startsWith("net:")) {
      sets.add(field.from(4).text());
    } else if (field.startsWith("tag:")) {
      tags.add(field.from(4).text());
    } else if (field.at(0) == '[' && field.at(field.length() - 1) == ']') {
      readIpv6(field.to(field.length() - 1).from(1));
    } else {
      macs.add(BootReaders.pattern(field));
    }
  }

  private static boolean isId(Argument field) {
    return field.length() > 2
        && "iI".indexOf(field.at(0)) >= 0
        && "dD".indexOf(field.at(1)) >= 0
        && field.at(2) == ':';
  }

  private void readId(Argument id) {
    if (!id.isEmpty() && id.at(0) == '*') {
      ids.add("*");
    } else {
      if (id.contains(':') && !isHex(id.seen())) {
        throw id.invalid("is no client identifier", TEXT_HINT);
      }
      saysMore |= !id.contains(':') && id.text().indexOf(':') >= 0;
      ids.add(id.text());
    }
  }

  /** Octets of hexadecimal digits; a {@code *} stands alone. */
  private static boolean isHex(String octets) {
    for (String octet : octets.split("[:\\- ]", -1)) {
      if (!octet.equals("*")
          && !octet.chars().allMatch(c -> c <= 'f' && Character.digit(c, 16) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private void readIpv6(Argument address) {
    saysMore = true;
    Optional<byte[]> octets = Addresses.ipv6(address.head('/'));
    if (octets.isEmpty()) {
      throw address.invalid("is no IPv6 address", "write one such as `[2001:db8::1]`");
    }
    Optional<Argument> prefix = address.tail('/');
    if (prefix.isPresent() && !fits(octets.get(), Values.number(prefix.get()))) {
      throw address.invalid("has bits beyond its prefix", "leave them out, or make it longer");
    }
  }

  private static boolean fits(byte[] octets, int prefix) {
    long beyond = (1L << (IPV6_BITS - prefix)) - 1;
    return prefix <= IPV6_BITS && (Ipv6.host(octets) & beyond) == 0;
  }

  /** Nothing, or digits and maybe a unit. */
  private static boolean isTime(Argument field) {
    Argument digits = field.length() > 1 ? Numbers.withoutUnit(field) : field;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.at(i);
      if (c != ' ' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private void readTime(Argument time) {
    OptionalLong seconds = Numbers.seconds(time);
    if (seconds.isPresent()) {
      leases.add(Timespan.of(Duration.ofSeconds(seconds.getAsLong())));
    } else {
      saysMore |= !time.isEmpty();
    }
  }

  private void readName(Argument name) {
    if (!Names.isHost(name.text())) {
      throw name.invalid(
          "is no host name",
          "use letters, digits, `-` and `_`, at most 63 in a label, and begin with neither mark");
    }
    names.add(name.text());
  }
}
