package dev.ohpc.testkit.real;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange.Kind;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.dnsmasq.Repeats;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Configurations of DHCP for the clients of {@link DhcpConversation}: few tags, addresses and
 * names, so that they meet often.
 */
final class DhcpConfigs {

  private static final Ipv4Address NETMASK = Ipv4Address.parse("255.255.255.0");

  private static final Ipv4Subnet SUBNET = Ipv4Subnet.parse("192.168.1.0/24");

  /** What makes the tests independent of the machine, and of time. */
  private static final List<DnsmasqOption> FIXED =
      List.of(new Flag("no-resolv"), new Flag("no-hosts"), new Flag("no-ping"));

  private DhcpConfigs() {}

  static Arbitrary<DnsmasqConfig> all() {
    return Combinators.combine(
            ranges().list().ofMinSize(1).ofMaxSize(3), options().list().ofMinSize(2).ofMaxSize(14))
        .as(DhcpConfigs::config);
  }

  private static DnsmasqConfig config(List<DnsmasqOption> ranges, List<DnsmasqOption> options) {
    Repeats repeats = new Repeats();
    List<DnsmasqOption> kept = new ArrayList<>(FIXED);
    kept.addAll(ranges);
    boolean hasNames = options.stream().anyMatch(DhcpConfigs::isKnownByNameAlone);
    options.stream()
        .filter(option -> !(hasNames && isOfAnotherNetwork(option)))
        .filter(option -> isFirst(repeats, option))
        .forEach(kept::add);
    return DnsmasqConfig.builder().addStanzas(Stanza.of("Made for a test.", kept)).build();
  }

  /**
   * A client that has a dhcp-host of another network and gives itself the name of one that has
   * nothing else makes dnsmasq 2.90 go round in a circle of tags: it links {@code known} behind
   * itself.
   */
  private static boolean isKnownByNameAlone(DnsmasqOption option) {
    return option instanceof DhcpHost host
        && host.macs().isEmpty()
        && host.clientId().filter(id -> !id.equals("*")).isEmpty();
  }

  private static boolean isOfAnotherNetwork(DnsmasqOption option) {
    return option instanceof DhcpHost host
        && host.address().filter(address -> !SUBNET.contains(address)).isPresent();
  }

  /** Whether dnsmasq takes an option after those before it. */
  private static boolean isFirst(Repeats repeats, DnsmasqOption option) {
    try {
      repeats.add(option);
      return true;
    } catch (InvalidOptionException e) {
      return false;
    }
  }

  private static Arbitrary<DnsmasqOption> options() {
    return Arbitraries.oneOf(
        List.of(
            hosts(),
            hosts(),
            addressOptions(),
            textOptions(),
            otherOptions(),
            innerOptions(),
            boots(),
            services(),
            Combinators.combine(Arbitraries.of("a", "b"), macs()).as(DhcpMac::new),
            Combinators.combine(tags(), Arbitraries.of("b", "!known", "end0"))
                .as((tags, tag) -> new DhcpIgnore(and(tags, tag))),
            Arbitraries.of(
                new Flag("dhcp-authoritative"),
                new Flag("dhcp-no-override"),
                new Value("domain", "cluster.test"),
                new Value("dhcp-lease-max", "2"))));
  }

  private static List<String> and(List<String> tags, String tag) {
    List<String> all = new ArrayList<>(tags);
    all.add(tag);
    return all;
  }

  private static Arbitrary<DnsmasqOption> ranges() {
    return Combinators.combine(
            tags(),
            Arbitraries.of("a", "c").optional(0.4),
            Arbitraries.of(
                "192.168.1.50 192.168.1.150",
                "192.168.1.10 192.168.1.12",
                "192.168.1.240 192.168.1.255",
                "192.168.1.0",
                "192.168.7.10 192.168.7.20"),
            Arbitraries.of(true, false),
            Arbitraries.of("12h", "infinite", "30s", "1h").map(Timespan::parse).optional(0.6))
        .as(
            (tags, set, ends, hasMask, lease) ->
                range(tags, set, List.of(ends.split(" ", -1)), hasMask, lease));
  }

  private static DnsmasqOption range(
      List<String> tags,
      Optional<String> set,
      List<String> ends,
      boolean hasMask,
      Optional<Timespan> lease) {
    List<Ipv4Address> addresses = ends.stream().map(Ipv4Address::parse).toList();
    Optional<Ipv4Address> last = addresses.stream().skip(1).findFirst();
    return new DhcpRange(
        tags,
        set,
        addresses.get(0),
        last,
        last.isPresent() ? Kind.ADDRESSES : Kind.STATIC,
        hasMask ? Optional.of(NETMASK) : Optional.empty(),
        Optional.empty(),
        lease);
  }

  private static Arbitrary<DnsmasqOption> hosts() {
    return Combinators.combine(
            macs().list().ofMinSize(0).ofMaxSize(2),
            Arbitraries.of("01:dc:a6:32:00:00:01", "a client", "*").optional(0.2),
            Arbitraries.of("a", "b", "d").list().ofMaxSize(2),
            tags(),
            Arbitraries.of("192.168.1.11", "192.168.1.60", "192.168.1.200", "192.168.7.12")
                .map(Ipv4Address::parse)
                .optional(0.6),
            Arbitraries.of("node1", "node2.cluster.test", "Other").optional(0.8),
            Arbitraries.of("2h", "infinite").map(Timespan::parse).optional(0.2),
            Arbitraries.of(false, false, false, false, false, true))
        .as(DhcpHost::new)
        .filter(host -> !host.macs().isEmpty() || host.clientId().isPresent() || isNamed(host))
        .map(host -> host);
  }

  private static boolean isNamed(DhcpHost host) {
    return host.name().isPresent();
  }

  private static Arbitrary<MacPattern> macs() {
    return Arbitraries.of(
            "dc:a6:32:00:00:01",
            "dc:a6:32:00:00:02",
            "02:00:00:00:00:03",
            "dc:a6:32:*:*:*",
            "dc:a6:32:00:00:*",
            "*:*:*:*:*:*",
            "06-dc:a6:32:00:00:01")
        .map(MacPattern::parse);
  }

  /** Mostly none; some that clients have, some that they have not. */
  private static Arbitrary<List<String>> tags() {
    return Arbitraries.oneOf(
        Arbitraries.just(List.of()),
        Arbitraries.just(List.of()),
        Arbitraries.of("a", "b", "c", "!a", "#b", "!c", "known", "!known", "end0", "z")
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(2));
  }

  private static Arbitrary<DnsmasqOption> addressOptions() {
    return options(
        Arbitraries.of("1", "3", "6", "28", "42", "option:router", "option:ntp-server"),
        Arbitraries.of("192.168.1.1", "0.0.0.0", "10.0.0.1")
            .map(text -> new DhcpValue(text, false))
            .list()
            .ofMaxSize(2));
  }

  private static Arbitrary<DnsmasqOption> textOptions() {
    return options(
        Arbitraries.of("12", "15", "17", "66", "67", "60", "224", "option:root-path"),
        Arbitraries.oneOf(
                Arbitraries.of(
                    "192.168.1.1", "a text", "PXEClient", "192.168.1.1:/srv/nfs/node1,rw"),
                Arbitraries.integers().between(60, 200).map("x"::repeat))
            .map(DhcpValue::ofText)
            .list()
            .ofSize(1));
  }

  private static Arbitrary<DnsmasqOption> otherOptions() {
    return Arbitraries.oneOf(
        options(Arbitraries.of("58", "59", "option:T1"), plain("100", "30m", "1")),
        options(Arbitraries.of("26", "option:mtu"), plain("1500", "9000")),
        options(Arbitraries.of("19", "224"), plain("1", "300", "70000", "5s", "7i", "200b")),
        options(Arbitraries.of("43", "224", "121"), plain("01:04:0a:00:00:01", "192.168.9.0/24")),
        options(Arbitraries.of("119"), plain("cluster.test", "a.cluster.test,b.cluster.test")));
  }

  private static Arbitrary<List<DhcpValue>> plain(String... texts) {
    return Arbitraries.of(texts)
        .map(
            text ->
                List.of(text.split(",", -1)).stream().map(it -> new DhcpValue(it, false)).toList());
  }

  private static Arbitrary<DnsmasqOption> options(
      Arbitrary<String> options, Arbitrary<List<DhcpValue>> values) {
    return Combinators.combine(Arbitraries.of(false, false, true), tags(), options, values)
        .as((forced, tags, option, all) -> valid(forced, tags, Optional.empty(), option, all))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Arbitrary<DnsmasqOption> innerOptions() {
    return Combinators.combine(
            Arbitraries.of(false, false, true),
            tags(),
            Arbitraries.of(
                "encap:175",
                "encap:224",
                "vendor:PXEClient",
                "vendor:",
                "vi-encap:9",
                "vi-encap:8"),
            Arbitraries.of("1", "6", "10", "190"),
            Arbitraries.oneOf(
                plain("1", "1500", "01:02:03", "0.0.0.0"),
                Arbitraries.of("a text", "y".repeat(120)).map(t -> List.of(DhcpValue.ofText(t)))))
        .as(
            (forced, tags, space, option, all) ->
                valid(forced, tags, Optional.of(space), option, all))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** The option, if dnsmasq takes it. */
  private static Optional<DnsmasqOption> valid(
      boolean forced,
      List<String> tags,
      Optional<String> space,
      String option,
      List<DhcpValue> values) {
    DhcpOption made = new DhcpOption(forced, tags, space, option, values);
    try {
      DnsmasqOptions.print(made);
      return Optional.of(made);
    } catch (InvalidOptionException e) {
      return Optional.empty();
    }
  }

  private static Arbitrary<DnsmasqOption> boots() {
    return Combinators.combine(
            tags(),
            Arbitraries.of("start4.elf", "pxelinux.0", "z".repeat(140)),
            Arbitraries.of("sms", "a server").optional(0.3),
            Arbitraries.of("192.168.1.9").optional(0.3))
        .as(DhcpBoot::new);
  }

  private static Arbitrary<DnsmasqOption> services() {
    return Combinators.combine(
            tags(),
            Arbitraries.of(0, 0, 0, 7),
            Arbitraries.of("Raspberry Pi Boot", "Boot", "w".repeat(100)),
            Arbitraries.of("pxelinux", "15", "file.efi").optional(0.5),
            Arbitraries.of("192.168.1.9").optional(0.3))
        .as(PxeService::new)
        .filter(service -> service.boot().isPresent() || service.server().isEmpty())
        .map(service -> service);
  }
}
