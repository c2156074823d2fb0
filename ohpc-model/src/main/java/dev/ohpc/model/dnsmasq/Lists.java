package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Options whose value is a list, most of which have no record of their own. */
final class Lists {

  private static final String NEEDS_COMMA = "write a tag, a comma and what is looked for";

  private Lists() {}

  /** A list of anything. */
  static Optional<DnsmasqOption> any(String keyword, Argument argument) {
    return Optional.empty();
  }

  /** Interfaces. */
  static Optional<DnsmasqOption> interfaces(String keyword, Argument argument) {
    return Optional.of(new Interface(argument.fields().stream().map(Argument::text).toList()));
  }

  /** Tags that a board must have. */
  static Optional<DnsmasqOption> tags(String keyword, Argument argument) {
    return Optional.of(
        new DhcpIgnore(argument.fields().stream().map(tag -> withoutTag(tag).text()).toList()));
  }

  /** A tag without what may stand before it. */
  static Argument withoutTag(Argument field) {
    return isTag(field) ? field.from(4) : field;
  }

  /** Whether a field is a tag that is asked for; {@code net:} is the old way to say so. */
  static boolean isTag(Argument field) {
    return field.startsWith("tag:") || field.startsWith("net:");
  }

  /** A tag that is set, without what may stand before it. */
  static Argument withoutSet(Argument field) {
    return field.startsWith("set:") ? field.from(4) : field;
  }

  /** Addresses of either family; some options look through quotes, and some do not. */
  static ArgumentReader addresses(boolean open) {
    return each(
        field -> Addresses.isEither(open ? field.open() : field),
        "is no address",
        "write an IPv4 or IPv6 address");
  }

  /** IPv4 addresses. */
  static ArgumentReader ipv4Addresses() {
    return each(Addresses::isIpv4, "is no IPv4 address", "write one such as `192.168.1.1`");
  }

  private static ArgumentReader each(Predicate<Argument> rule, String reason, String hint) {
    return (keyword, argument) -> {
      for (Argument field : argument.fields()) {
        if (!rule.test(field)) {
          throw field.invalid(reason, hint);
        }
      }
      return Optional.empty();
    };
  }

  /** One or two ports. */
  static Optional<DnsmasqOption> ports(String keyword, Argument argument) {
    for (Argument port : argument.fields(2)) {
      if (Numbers.port(port).isEmpty()) {
        throw port.invalid("is no port", "write a number of at most 65535");
      }
    }
    return Optional.empty();
  }

  /** Two ports. */
  static Optional<DnsmasqOption> portRange(String keyword, Argument argument) {
    if (!argument.contains(',')) {
      throw argument.invalid("is no range of ports", "write two numbers with a comma");
    }
    return ports(keyword, argument);
  }

  /** A time of at least 50 milliseconds, and maybe another time. */
  static Optional<DnsmasqOption> retries(String keyword, Argument argument) {
    List<Argument> times = argument.fields(2);
    for (Argument time : times) {
      Values.number(time);
    }
    if (Values.number(times.get(0)) < 50) {
      throw argument.invalid("is too short", "write at least 50 milliseconds");
    }
    return Optional.empty();
  }

  /** An address and maybe how many of its bits count. */
  static Optional<DnsmasqOption> network(String keyword, Argument argument) {
    Argument open = argument.open();
    Argument address = open.head('/');
    int most = Addresses.isIpv6(address) ? 128 : 32;
    int prefix = open.tail('/').map(Values::number).orElse(most);
    if (!Addresses.isEither(address) || prefix > most) {
      throw argument.invalid("is no network", "write an address, or one with `/` and a number");
    }
    return Optional.empty();
  }

  /** Tags, then one value. */
  static ArgumentReader tagged(ArgumentReader reader) {
    return (keyword, argument) -> {
      List<String> tags = new ArrayList<>();
      reader.read(keyword, skipTags(argument, tags));
      return Optional.empty();
    };
  }

  /** What stands after tags that are asked for. */
  static Argument skipTags(Argument argument, List<String> tags) {
    Argument rest = argument;
    while (isTag(rest)) {
      tags.add(rest.head(',').from(4).text());
      Argument last = rest;
      rest =
          rest.tail(',')
              .orElseThrow(() -> last.invalid("has a tag and no value", "add a comma and a value"));
    }
    return rest;
  }

  /** A tag that is set, and what for: one more text. */
  static Optional<DnsmasqOption> setFor(String keyword, Argument argument) {
    List<Argument> fields = argument.fields(3);
    boolean isVendorClass = keyword.equals("dhcp-vendorclass");
    boolean hasEnterprise =
        fields.size() == 3 && isVendorClass && fields.get(1).startsWith("enterprise:");
    if (fields.size() != 2 && !hasEnterprise) {
      throw argument.invalid("is no tag and one text", NEEDS_COMMA);
    }
    return Optional.empty();
  }

  /** A tag that is set, and the name of a board. */
  static Optional<DnsmasqOption> setForName(String keyword, Argument argument) {
    if (argument.tail(',').filter(name -> !name.isEmpty()).isEmpty()) {
      throw argument.invalid("is no tag and one name", NEEDS_COMMA);
    }
    return Optional.empty();
  }

  /** Tags that are set if others are. */
  static Optional<DnsmasqOption> tagIf(String keyword, Argument argument) {
    boolean sets = false;
    for (Argument field : argument.fields()) {
      boolean isSet = field.startsWith("set:");
      if (field.length() < 5 || !(isSet || field.startsWith("tag:"))) {
        throw field.invalid("is neither `set:` nor `tag:` with a tag", "write one of them");
      }
      sets |= isSet;
    }
    if (!sets) {
      throw argument.invalid("sets no tag", "add `set:` and a tag");
    }
    return Optional.empty();
  }
}
