package dev.ohpc.render.compare;

import com.google.common.collect.Ordering;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What dnsmasq makes of its options. The order of lines matters for the entries of the PXE menu,
 * for options that this library does not know by type, and for name servers with {@code
 * strict-order}; of a DHCP option that is told again for the same tags, the last line is sent
 * (dnsmasq(8)).
 */
final class DnsmasqMeaning implements Meaning<DnsmasqConfig> {

  private static final Timespan LEASE = Timespan.parse("1h");

  private static final int PORT = 53;

  /** dnsmasq gives no shorter lease (measured with 2.90). */
  private static final long SHORTEST = 120;

  /** What an option without a value is read as. */
  private static final Map<String, String> UNSAID = Map.of("tftp-unique-root", "ip");

  /** Options that stand once and whose value is no number. */
  private static final Set<String> NAMES = Set.of("user", "group", "dhcp-scriptuser", "add-cpe-id");

  /** What changes nothing at the head of a number. */
  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

  /** What dnsmasq takes for addresses, octets or a number (parse_dhcp_opt of 2.90). */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "[0-9.,][0-9.,/ ]*|[\\[\\]0-9a-fA-F:,.]*:[\\[\\]0-9a-fA-F:,.]*|[0-9-]*[0-9][bsimhdw]?");

  private static final Flag STRICT_ORDER = new Flag("strict-order");

  @Override
  public void tell(DnsmasqConfig config, Facts facts) {
    boolean inOrder = config.entries().anyMatch(STRICT_ORDER::equals);
    config.entries().forEach(option -> tell(underOneName(option), inOrder, facts));
  }

  /** {@code local} is another name of {@code server} (dnsmasq(8)). */
  private static DnsmasqOption underOneName(DnsmasqOption option) {
    if (!option.keyword().equals("local") || !(option instanceof Value local)) {
      return option;
    }
    try {
      return DnsmasqOptions.read("server=" + local.value()).orElse(option);
    } catch (InvalidOptionException e) {
      return option;
    }
  }

  private static void tell(DnsmasqOption option, boolean serversInOrder, Facts facts) {
    if (option instanceof DhcpHost host) {
      host(host, facts);
    } else if (option instanceof DhcpMac mac) {
      facts.set("set:" + mac.set(), mac.mac().toString(), "");
    } else if (option instanceof DhcpOption dhcp) {
      dhcpOption(dhcp, facts);
    } else if (option instanceof Flag flag) {
      facts.set(flag.keyword(), "", UNSAID.getOrDefault(flag.keyword(), ""));
    } else if (option instanceof Interface own) {
      own.names().forEach(name -> facts.set("interface", name, ""));
    } else if (option instanceof Server server) {
      server(server, serversInOrder, facts);
    } else if (option instanceof DhcpRange range) {
      range(range, facts);
    } else if (option instanceof DhcpIgnore ignore) {
      facts.set("dhcp-ignore", tags(ignore.tags()), "");
    } else if (option instanceof TftpRoot root) {
      facts.set("tftp-root", root.interfaceName().orElse(""), root.directory());
    } else {
      others(option, facts);
    }
  }

  private static void others(DnsmasqOption option, Facts facts) {
    if (option instanceof DhcpBoot boot) {
      facts.set(
          "dhcp-boot", tags(boot.tags()), told(boot.file(), boot.serverName(), boot.server()));
    } else if (option instanceof PxeService service) {
      String head = service.architecture() + " " + service.text();
      facts.add("pxe-service", tags(service.tags()), told(head, service.boot(), service.server()));
    } else if (option instanceof Value value) {
      value(value, facts);
    } else if (option instanceof Other other) {
      DnsmasqList.tell(other.keyword(), other.value().orElse(""), facts);
    } else {
      throw new AssertionError(option);
    }
  }

  /** A value that may stand once counts once; of others each counts. */
  private static void value(Value value, Facts facts) {
    if (DnsmasqOptions.once(value.keyword()).isPresent()) {
      facts.set(value.keyword(), "", number(value));
    } else if (value.keyword().equals("address")) {
      DnsmasqList.address(value.value(), facts);
    } else {
      facts.add(value.keyword(), "", value.value());
    }
  }

  private static String number(Value value) {
    return NAMES.contains(value.keyword())
        ? value.value()
        : ZEROS.matcher(value.value()).replaceFirst("");
  }

  /** A tag for a board, by dhcp-host or by dhcp-mac, is the same tag. */
  private static void host(DhcpHost host, Facts facts) {
    String macs =
        host.macs().stream().map(MacPattern::toString).sorted().collect(Collectors.joining(" "));
    String board = told(host.clientId().map(id -> "id:" + id).orElse(""), Optional.of(macs));
    host.sets().forEach(tag -> facts.set("set:" + tag, board, ""));
    facts.add(
        "dhcp-host",
        told(board, Optional.of(tags(host.tags()))),
        told(
            host.ignored() ? "ignore" : "",
            host.address().map(Ipv4Address::toString),
            host.name(),
            host.lease().map(DnsmasqMeaning::seconds)));
  }

  private static void dhcpOption(DhcpOption option, Facts facts) {
    String name =
        DnsmasqOptions.dhcpOptionNumber(option.option())
            .map(Object::toString)
            .orElse(option.option());
    facts.set(
        told(option.keyword(), option.space(), Optional.of(name)),
        tags(option.tags()),
        dhcpValue(option));
  }

  /** In quotes it is text, where without them it would be addresses, octets or a number. */
  private static String dhcpValue(DhcpOption option) {
    String text = option.values().stream().map(DhcpValue::text).collect(Collectors.joining(","));
    boolean isQuoted =
        option.values().stream().anyMatch(value -> value.quoted() && !value.text().isEmpty());
    return isQuoted && !DnsmasqOptions.isText(option) && NO_TEXT.matcher(text).matches()
        ? '"' + text + '"'
        : text;
  }

  /** A server of several domains is one of each. */
  private static void server(Server server, boolean inOrder, Facts facts) {
    String text =
        told(
            server.address().orElse(""),
            server.port().orElse(PORT) != PORT
                ? Optional.of("#" + server.port().getAsInt())
                : Optional.empty(),
            server.source().map(source -> "@" + source));
    if (server.domains().isEmpty()) {
      server("", text, inOrder, facts);
    }
    server.domains().forEach(domain -> server("/" + domain + "/", text, inOrder, facts));
  }

  private static void server(String domain, String text, boolean inOrder, Facts facts) {
    if (inOrder) {
      facts.add("server", domain, text);
    } else {
      facts.set("server", told(domain, Optional.of(text)), "");
    }
  }

  /** dnsmasq takes the ends in either order, and gives leases of an hour unless it is told. */
  private static void range(DhcpRange range, Facts facts) {
    Ipv4Address last = range.last().orElse(range.first());
    Ipv4Address low = Ordering.natural().min(range.first(), last);
    Ipv4Address high = Ordering.natural().max(range.first(), last);
    facts.set(
        "dhcp-range",
        told(low + "-" + high, Optional.of(tags(range.tags()))),
        told(
            range.kind().toString(),
            range.set(),
            range.netmask().map(Object::toString),
            range.broadcast().map(Object::toString),
            Optional.of(rangeLease(range.lease().orElse(LEASE)))));
  }

  private static String rangeLease(Timespan lease) {
    return lease.seconds().isPresent() && lease.seconds().getAsLong() < SHORTEST
        ? SHORTEST + " s"
        : seconds(lease);
  }

  private static String seconds(Timespan lease) {
    return lease.seconds().isPresent() ? lease.seconds().getAsLong() + " s" : "infinite";
  }

  /** All tags of a condition must be there, in whatever order. */
  private static String tags(List<String> tags) {
    return tags.stream().sorted().map(tag -> "tag:" + tag).collect(Collectors.joining(" "));
  }

  /** Those of the texts that are not empty, with blanks between them. */
  @SafeVarargs
  private static String told(String first, Optional<String>... more) {
    StringBuilder text = new StringBuilder(first);
    for (Optional<String> part : more) {
      part.filter(value -> !value.isEmpty())
          .ifPresent(value -> text.append(text.isEmpty() ? "" : " ").append(value));
    }
    return text.toString();
  }
}
