package dev.ohpc.model.dnsmasq;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked of a {@code dhcp-range} of IPv6 addresses. */
final class DhcpRange6 {

  private static final ImmutableSet<String> ADVERTISING =
      ImmutableSet.of("ra-only", "slaac", "ra-names", "ra-advrouter", "ra-stateless");
  private static final ImmutableSet<String> OTHER_MODES = ImmutableSet.of("static", "off-link");
  private static final String TEMPLATE = "constructor:";
  private static final int NETWORK_BITS = 64;

  private final Argument whole;
  private final List<Argument> fields;
  private final byte[] first;
  private byte[] last;
  private int next = 1;
  private boolean isAdvertised;
  private boolean isTemplate;

  private DhcpRange6(Argument whole, List<Argument> fields, byte[] first) {
    this.whole = whole;
    this.fields = fields;
    this.first = first;
    this.last = first;
  }

  /** Reads what stands before a lease, and gives the field where that would be. */
  static int modes(Argument whole, List<Argument> fields, byte[] first) {
    DhcpRange6 range = new DhcpRange6(whole, fields, first);
    while (range.next < fields.size() && range.isMode(fields.get(range.next))) {
      range.next++;
    }
    range.checkPrefix(range.prefix());
    return range.next;
  }

  private boolean isMode(Argument field) {
    Optional<byte[]> address = next == 1 ? Addresses.ipv6(field) : Optional.empty();
    last = address.orElse(last);
    isTemplate |= field.startsWith(TEMPLATE);
    isAdvertised |= ADVERTISING.contains(field.seen());
    return address.isPresent()
        || field.startsWith(TEMPLATE)
        || ADVERTISING.contains(field.seen())
        || OTHER_MODES.contains(field.seen());
  }

  private int prefix() {
    Optional<Argument> field =
        next < fields.size() ? Optional.of(fields.get(next)) : Optional.empty();
    OptionalInt number =
        field.filter(Argument::isDigits).map(Numbers::of).orElse(OptionalInt.empty());
    if (number.isEmpty() || number.getAsInt() > 2 * NETWORK_BITS) {
      return NETWORK_BITS;
    }
    next++;
    return number.getAsInt();
  }

  private void checkPrefix(int prefix) {
    boolean isExact = !isAdvertised && !isTemplate;
    if (prefix < NETWORK_BITS || (prefix > NETWORK_BITS && !isExact)) {
      throw whole.invalid("has a prefix that is not 64", "write 64, or leave it out");
    }
    if (!Ipv6.isSameNetwork(first, last, prefix)) {
      throw whole.invalid("leaves the network of its prefix", "take both ends from one network");
    }
    if (isTemplate && !Ipv6.isSameNetwork(new byte[first.length], first, prefix)) {
      throw whole.invalid("has a network and a constructor", "write `::` and the host's part");
    }
  }
}
