package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange.Kind;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Timespan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code dhcp-range}: tags, which are known by a letter that no address has, then addresses, a
 * mode, a mask and a lease.
 */
final class DhcpRangeReader {

  private static final int MOST_FIELDS = 8;
  private static final String HINT =
      "write the first and the last address, a netmask and a lease with commas between them";

  private final Argument whole;
  private final List<String> tags = new ArrayList<>();
  private Optional<String> set = Optional.empty();
  private final List<Argument> fields;
  private int next = 2;
  private Optional<Timespan> lease = Optional.empty();
  private boolean saysMore;

  private DhcpRangeReader(Argument argument) {
    this.whole = argument;
    Argument rest = argument;
    while (isTag(rest)) {
      readTag(rest.head(','));
      rest = rest.tail(',').orElseThrow();
    }
    this.fields = rest.fields(MOST_FIELDS);
    if (fields.size() < 2) {
      throw argument.invalid("is no range", HINT);
    }
  }

  static Optional<DnsmasqOption> read(String keyword, Argument argument) {
    DhcpRangeReader range = new DhcpRangeReader(argument);
    Argument first = range.fields.get(0);
    Optional<Ipv4Address> ipv4 = Addresses.ipv4(first);
    if (ipv4.isPresent()) {
      DhcpRange option = range.option(ipv4.get());
      return range.saysMore ? Optional.empty() : Optional.of(option);
    }
    byte[] ipv6 = Addresses.ipv6(first).orElseThrow(() -> first.invalid("is no address", HINT));
    range.readLease(DhcpRange6.modes(argument, range.fields, ipv6));
    return Optional.empty();
  }

  /** A first field with a letter that neither an address nor a comma is. */
  private static boolean isTag(Argument rest) {
    int at = 0;
    while (at < rest.length() && isOfAddress(rest.at(at))) {
      at++;
    }
    return at < rest.length() && rest.at(at) != ',' && rest.contains(',');
  }

  private static boolean isOfAddress(char c) {
    return c == ' ' || c == '.' || c == ':' || (c <= 'f' && Character.digit(c, 16) >= 0);
  }

  private void readTag(Argument field) {
    Argument tag = Lists.isTag(field) ? field.from(4) : Lists.withoutSet(field);
    if (Lists.isTag(field)) {
      if (!tag.isEmpty()) {
        tags.add(tag.text());
      }
    } else if (set.isPresent()) {
      throw field.invalid("is a second tag to set", "set one tag; write `tag:` to ask for one");
    } else if (!tag.isEmpty()) {
      set = Optional.of(tag.text());
    }
  }

  private DhcpRange option(Ipv4Address first) {
    Argument end = fields.get(1);
    Kind kind = end.is("static") ? Kind.STATIC : end.is("proxy") ? Kind.PROXY : Kind.ADDRESSES;
    Optional<Ipv4Address> last =
        kind == Kind.ADDRESSES
            ? Optional.of(Addresses.ipv4(end).orElseThrow(() -> invalidEnd(end)))
            : Optional.empty();
    Optional<Ipv4Address> netmask = nextAddress();
    if (netmask.isPresent()) {
      int differing = first.bits() ^ last.orElse(first).bits();
      if ((differing & netmask.get().bits()) != 0) {
        throw whole.invalid("leaves the network of its mask", "take both ends from one network");
      }
    }
    Optional<Ipv4Address> broadcast = netmask.flatMap(mask -> nextAddress());
    readLease(next);
    return new DhcpRange(tags, set, first, last, kind, netmask, broadcast, lease);
  }

  private static InvalidOptionException invalidEnd(Argument end) {
    return end.invalid("is no last address", "write an address, `static` or `proxy`");
  }

  private Optional<Ipv4Address> nextAddress() {
    Optional<Ipv4Address> address =
        next < fields.size() ? Addresses.ipv4(fields.get(next)) : Optional.empty();
    next += address.isPresent() ? 1 : 0;
    return address;
  }

  private void readLease(int index) {
    if (index >= fields.size()) {
      return;
    }
    Argument field = fields.get(index);
    OptionalLong seconds = Numbers.seconds(field);
    if (index < fields.size() - 1 || !isLease(field)) {
      throw field.invalid("is no lease", "write a number and a unit of `s m h d w`");
    }
    if (field.is("infinite")) {
      lease = Optional.of(Timespan.INFINITE);
    } else if (seconds.isPresent()) {
      lease = Optional.of(Timespan.of(Duration.ofSeconds(seconds.getAsLong())));
    } else {
      saysMore = !field.isEmpty();
    }
  }

  private static boolean isLease(Argument field) {
    return field.is("infinite") || field.is("deprecated") || Numbers.withoutUnit(field).isDigits();
  }
}
