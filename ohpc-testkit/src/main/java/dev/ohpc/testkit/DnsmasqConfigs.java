package dev.ohpc.testkit;

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
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.dnsmasq.Repeats;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/**
 * Configurations that dnsmasq takes and that its file has room for, with texts that need its quotes
 * and its escapes.
 *
 * <p>They shrink to nothing, and their options to short ones without what may be left out.
 */
public final class DnsmasqConfigs {

  private static final Ipv4Address NETMASK = Ipv4Address.parse("255.255.255.0");

  private DnsmasqConfigs() {}

  /** Whole configurations. */
  public static Arbitrary<DnsmasqConfig> valid() {
    Arbitrary<List<DnsmasqOption>> entries = options().list().ofMaxSize(6);
    Arbitrary<Stanza<DnsmasqOption>> stanzas =
        Combinators.combine(comments().list().ofMaxSize(2), entries).as(Stanza::ofLines);
    return stanzas
        .filter(stanza -> !stanza.comment().isEmpty() || !stanza.entries().isEmpty())
        .list()
        .ofMaxSize(5)
        .map(DnsmasqConfigs::withoutRepeats);
  }

  /** Leaves out the lines that dnsmasq would not take after those before them. */
  private static DnsmasqConfig withoutRepeats(List<Stanza<DnsmasqOption>> stanzas) {
    Repeats repeats = new Repeats();
    List<Stanza<DnsmasqOption>> kept = new ArrayList<>();
    for (Stanza<DnsmasqOption> stanza : stanzas) {
      List<DnsmasqOption> entries =
          stanza.entries().stream().filter(option -> isFirst(repeats, option)).toList();
      if (!entries.isEmpty() || !stanza.comment().isEmpty()) {
        kept.add(Stanza.ofLines(stanza.comment(), entries));
      }
    }
    return DnsmasqConfig.builder().addAllStanzas(kept).build();
  }

  private static boolean isFirst(Repeats repeats, DnsmasqOption option) {
    try {
      repeats.add(option);
      return true;
    } catch (InvalidOptionException e) {
      return false;
    }
  }

  private static Arbitrary<String> comments() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange(' ', '~')
        .ofMaxLength(40)
        .map(String::stripTrailing);
  }

  /** Single options; some must not stand in one file with themselves. */
  public static Arbitrary<DnsmasqOption> options() {
    return Arbitraries.oneOf(
        List.of(
            flags(),
            values(),
            others(),
            dhcpHosts(),
            dhcpOptions(),
            dhcpRanges(),
            dhcpMacs(),
            dhcpBoots(),
            pxeServices(),
            servers(),
            tags().list().ofMinSize(1).ofMaxSize(3).map(DhcpIgnore::new),
            interfaces().list().ofMinSize(1).ofMaxSize(2).map(Interface::new),
            Combinators.combine(texts(), interfaces().optional(0.3)).as(TftpRoot::new)));
  }

  private static Arbitrary<DnsmasqOption> flags() {
    return Arbitraries.of(
            "log-dhcp",
            "domain-needed",
            "bogus-priv",
            "bind-dynamic",
            "no-resolv",
            "expand-hosts",
            "dhcp-authoritative",
            "enable-tftp",
            "tftp-unique-root",
            "tftp-no-fail",
            "filter-AAAA",
            "log-queries")
        .map(Flag::new);
  }

  private static Arbitrary<DnsmasqOption> values() {
    Arbitrary<Value> numbers =
        Combinators.combine(
                Arbitraries.of("dhcp-lease-max", "tftp-max", "cache-size", "local-ttl"),
                Arbitraries.integers().greaterOrEqual(0))
            .as((keyword, number) -> new Value(keyword, number.toString()));
    Arbitrary<Value> ofText =
        Combinators.combine(
                Arbitraries.of("dhcp-leasefile", "pid-file", "addn-hosts", "resolv-file"), texts())
            .as(Value::new);
    Arbitrary<Value> words =
        Arbitraries.of(
            new Value("tftp-unique-root", "mac"),
            new Value("port", "0"),
            new Value("domain", "cluster.test"),
            new Value("local", "/cluster.test/"),
            new Value("address", "/#/192.0.2.1"),
            new Value("log-facility", "-"));
    return Arbitraries.oneOf(List.of(words, numbers, ofText)).map(value -> value);
  }

  private static Arbitrary<DnsmasqOption> others() {
    return Arbitraries.of(
            "except-interface=lo",
            "cname=a.test,b.test",
            "txt-record=a.test,\"one, two\"",
            "dhcp-range=2001:db8::10,2001:db8::20,64,12h",
            "dhcp-vendorclass=set:pxe,PXEClient",
            "tag-if=set:a,tag:b",
            "domain=cluster.test,192.0.2.0/24,local")
        .map(DnsmasqConfigs::line);
  }

  private static DnsmasqOption line(String line) {
    int equals = line.indexOf('=');
    return new Other(line.substring(0, equals), Optional.of(line.substring(equals + 1)));
  }

  private static Arbitrary<DnsmasqOption> dhcpHosts() {
    return Combinators.combine(
            macs().list().ofMaxSize(2),
            Arbitraries.of("01:dc:a6:32:01:02:03", "a client", "*").optional(0.2),
            tags().list().ofMaxSize(2),
            tags().list().ofMaxSize(1),
            addresses().optional(0.7),
            hostNames().optional(0.7),
            leases().optional(0.2),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(DhcpHost::new);
  }

  private static Arbitrary<DnsmasqOption> dhcpRanges() {
    return Combinators.combine(
            tags().list().ofMaxSize(1),
            tags().optional(0.3),
            addresses(),
            Arbitraries.of(Kind.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            leases().optional(0.5))
        .as(DnsmasqConfigs::dhcpRange);
  }

  private static DnsmasqOption dhcpRange(
      List<String> tags,
      Optional<String> set,
      Ipv4Address first,
      Kind kind,
      boolean hasMask,
      boolean hasBroadcast,
      Optional<Timespan> lease) {
    Ipv4Address last = Ipv4Address.ofBits(first.bits() | 0xff);
    return new DhcpRange(
        tags,
        set,
        first,
        kind == Kind.ADDRESSES ? Optional.of(last) : Optional.empty(),
        kind,
        hasMask ? Optional.of(NETMASK) : Optional.empty(),
        hasMask && hasBroadcast ? Optional.of(last) : Optional.empty(),
        lease);
  }

  private static Arbitrary<DnsmasqOption> dhcpOptions() {
    Arbitrary<String> spaces = Arbitraries.of("encap:175", "vendor:PXEClient", "vi-encap:9");
    return Arbitraries.oneOf(
        List.of(
            dhcpOptions(
                Arbitraries.of("3", "option:router", "6", "option:ntp-server"),
                addresses().map(DhcpValue::of).list().ofMaxSize(3),
                Arbitraries.just(Optional.empty())),
            dhcpOptions(
                Arbitraries.of("17", "option:root-path", "66", "60", "224", "option:domain-name"),
                texts().map(DhcpValue::ofText).list().ofSize(1),
                Arbitraries.just(Optional.empty())),
            dhcpOptions(
                Arbitraries.of("26", "option:mtu", "option:T1", "60", "77", "224"),
                Arbitraries.of("1500", "20", "0").map(DnsmasqConfigs::plain),
                Arbitraries.just(Optional.empty())),
            dhcpOptions(
                Arbitraries.of("1", "190"),
                texts().map(DhcpValue::ofText).list().ofMaxSize(2),
                spaces.map(Optional::of)),
            dhcpOptions(
                Arbitraries.of("option6:dns-server", "option6:23"),
                Arbitraries.of("[2001:db8::1]", "[::]").map(DnsmasqConfigs::plain),
                Arbitraries.just(Optional.empty()))));
  }

  private static List<DhcpValue> plain(String text) {
    return List.of(new DhcpValue(text, false));
  }

  private static Arbitrary<DnsmasqOption> dhcpOptions(
      Arbitrary<String> options,
      Arbitrary<List<DhcpValue>> values,
      Arbitrary<Optional<String>> spaces) {
    return Combinators.combine(
            Arbitraries.of(false, true), tags().list().ofMaxSize(2), spaces, options, values)
        .as(DhcpOption::new);
  }

  private static Arbitrary<DnsmasqOption> dhcpMacs() {
    return Combinators.combine(tags(), macs()).as(DhcpMac::new);
  }

  private static Arbitrary<DnsmasqOption> dhcpBoots() {
    return Combinators.combine(
            tags().list().ofMaxSize(2),
            texts(),
            texts().filter(text -> !text.isEmpty()).optional(0.3),
            addresses().map(Ipv4Address::toString).optional(0.3))
        .as(DhcpBoot::new);
  }

  private static Arbitrary<DnsmasqOption> pxeServices() {
    return Combinators.combine(
            tags().list().ofMaxSize(1),
            Arbitraries.integers().between(0, 20),
            texts(),
            Arbitraries.of("pxelinux", "15").optional(0.5),
            addresses().map(Ipv4Address::toString).optional(0.3))
        .as(PxeService::new);
  }

  private static Arbitrary<DnsmasqOption> servers() {
    Arbitrary<List<String>> domains =
        Arbitraries.of("cluster.test", "2.0.192.in-addr.arpa", "#", "").list().ofMaxSize(2);
    Arbitrary<Server> asked =
        Combinators.combine(
                domains,
                addresses(),
                Arbitraries.integers().between(0, 65535).optional(0.3),
                Arbitraries.of("end0", "192.0.2.1", "192.0.2.1#53", "end0@192.0.2.1").optional(0.3))
            .as(
                (names, address, port, source) ->
                    new Server(
                        names,
                        Optional.of(address.toString()),
                        port.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        source));
    Arbitrary<Server> unasked =
        Combinators.combine(domains, Arbitraries.just("#").optional(0.5))
            .as((names, all) -> new Server(names, all, OptionalInt.empty(), Optional.empty()));
    return Arbitraries.oneOf(List.of(asked, unasked)).map(server -> server);
  }

  private static Arbitrary<Ipv4Address> addresses() {
    return Arbitraries.integers()
        .between(0, 0xffff)
        .map(host -> Ipv4Address.ofBits(0xc0a80000 | host));
  }

  private static Arbitrary<MacPattern> macs() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(1, 0xff_ffffL)
            .map(bits -> MacPattern.of(MacAddress.ofBits(0xdca632_000000L | bits))),
        Arbitraries.of("dc:a6:32:*:*:*", "06-00:50:c2:01:02:03", "01:02", "00:")
            .map(MacPattern::parse));
  }

  private static Arbitrary<Timespan> leases() {
    return Arbitraries.oneOf(
        Arbitraries.of("12h", "infinite").map(Timespan::parse),
        Arbitraries.longs()
            .between(1, 999_999_999)
            .map(seconds -> Timespan.of(Duration.ofSeconds(seconds))));
  }

  private static Arbitrary<String> hostNames() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(12),
        Arbitraries.of("node1", "a_b", "node1.cluster.test", "12h", "ignore", "10.0.0.1", "N1"));
  }

  private static Arbitrary<String> interfaces() {
    return Arbitraries.of("end0", "eth*", "br-lan.4");
  }

  private static Arbitrary<String> tags() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
        Arbitraries.of("!known", "#ipxe", "a tag", "a,b", "tag:a", "12h"));
  }

  /** Texts of what quotes have to hide, and of what they need not. */
  private static Arbitrary<String> texts() {
    StringArbitrary strings =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" ,:.#\"\\\t\n\b\r\033=/-0123456789ABCDEF!")
            .ofMaxLength(30);
    return Arbitraries.oneOf(
        strings, Arbitraries.of("/srv/tftp", "192.168.1.1", "192.168.1.1:/srv/nfs,rw", "tag:a"));
  }
}
