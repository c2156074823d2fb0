package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a dnsmasq.conf says of DHCP, prepared for one interface. */
final class DhcpConfig {

  private static final int MOST_LEASES = 1000; // dnsmasq 2.90, unless told

  /** What changes no answer. */
  private static final ImmutableSet<String> WITHOUT_EFFECT =
      ImmutableSet.of(
          "dhcp-hostsdir",
          "dhcp-leasefile",
          "dhcp-luascript",
          "dhcp-script",
          "dhcp-scriptuser",
          "dhcp-ttl",
          "leasefile-ro",
          "script-arp",
          "script-on-renewal");

  private static final ImmutableSet<String> FOLLOWED =
      ImmutableSet.of("dhcp-authoritative", "dhcp-no-override", "dhcp-lease-max");

  private final DnsmasqConfig config;
  private final DhcpInterface at;
  private final ImmutableList<DhcpBoot> boots;
  private final ImmutableList<DhcpIgnore> ignores;
  private final HardwareTags hardwareTags;
  private final ImmutableSet<String> flags;
  private final ImmutableMap<String, String> values;
  private final boolean isServed;
  private final Ranges here;
  private final Hosts hosts;
  private final ConfiguredOptions options;
  private final PxeMenu menu;

  DhcpConfig(DnsmasqConfig config, DhcpInterface at) {
    this.config = config;
    this.at = at;
    this.boots = config.entries(DhcpBoot.class).collect(ImmutableList.toImmutableList());
    this.ignores = config.entries(DhcpIgnore.class).collect(ImmutableList.toImmutableList());
    this.hardwareTags = new HardwareTags(config.entries(DhcpMac.class).toList());
    this.isServed = isServed(config.entries(Interface.class).toList());
    this.flags =
        config.entries(Flag.class).map(Flag::keyword).collect(ImmutableSet.toImmutableSet());
    this.values =
        config
            .entries(Value.class)
            .collect(ImmutableMap.toImmutableMap(Value::keyword, Value::value, (a, b) -> b));
    this.here = ranges(range -> Range.here(range, at));
    this.hosts = new Hosts(config.entries(DhcpHost.class).toList());
    this.options = new ConfiguredOptions(options(config));
    this.menu = new PxeMenu(config.entries(PxeService.class).toList());
  }

  private static List<ConfiguredOption> options(DnsmasqConfig config) {
    List<DhcpOption> ipv4 =
        config
            .entries(DhcpOption.class)
            .filter(option -> !option.option().startsWith("option6:"))
            .toList();
    List<ConfiguredOption> all = new ArrayList<>();
    for (DhcpOption option : Lists.reverse(ipv4)) {
      all.add(ConfiguredOption.of(all.size(), option));
    }
    return all;
  }

  DhcpInterface at() {
    return at;
  }

  /**
   * The ranges of the interface; those of another network for a client that has an address of that
   * (dhcp_reply of 2.90).
   */
  Ranges rangesFor(Ipv4Address current) {
    if (current.bits() == 0 || here.haveNetworkOf(current)) {
      return here;
    }
    Ranges others = ranges(range -> Range.elsewhere(range, current));
    return others.isEmpty() ? here : others;
  }

  private Ranges ranges(Function<DhcpRange, Optional<Range>> kind) {
    return new Ranges(
        config
            .entries(DhcpRange.class)
            .filter(range -> range.kind() != DhcpRange.Kind.PROXY)
            .flatMap(range -> kind.apply(range).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  Hosts hosts() {
    return hosts;
  }

  ConfiguredOptions options() {
    return options;
  }

  PxeMenu menu() {
    return menu;
  }

  /** Whether requests of the interface are answered; if none is named, those of all are. */
  boolean isServed() {
    return isServed;
  }

  private boolean isServed(List<Interface> served) {
    return served.isEmpty()
        || served.stream().flatMap(it -> it.names().stream()).anyMatch(this::isAtInterface);
  }

  private boolean isAtInterface(String name) {
    return name.endsWith("*")
        ? at.name().startsWith(name.substring(0, name.length() - 1))
        : at.name().equals(name);
  }

  /** The tags that a hardware address gives. */
  List<String> tagsOf(int type, Octets hardware) {
    return hardwareTags.of(type, hardware);
  }

  boolean ignores(Tags tags) {
    return ignores.stream().anyMatch(ignore -> tags.haveSome(ignore.tags()));
  }

  /** The last boot file of the file for these tags; one without tags, if there is none. */
  Optional<DhcpBoot> boot(Tags tags) {
    return boot(boot -> tags.haveSome(boot.tags())).or(() -> boot(boot -> tags.have(boot.tags())));
  }

  private Optional<DhcpBoot> boot(Predicate<DhcpBoot> rule) {
    return boots.stream().filter(rule).reduce((first, last) -> last);
  }

  boolean isAuthoritative() {
    return has("dhcp-authoritative");
  }

  /** Whether the name of the boot file stays in its field, where old boot loaders look for it. */
  boolean keepsFields() {
    return has("dhcp-no-override");
  }

  private boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The domain that clients are told. */
  Optional<String> domain() {
    return value("domain").filter(domain -> !domain.equals("#"));
  }

  /** Whether the server is a name server. */
  boolean servesNames() {
    return value("port").filter(port -> !port.equals("53")).isEmpty();
  }

  int mostLeases() {
    return value("dhcp-lease-max").map(Integer::parseInt).orElse(MOST_LEASES);
  }

  private Optional<String> value(String keyword) {
    return Optional.ofNullable(values.get(keyword));
  }

  /** Options that would change answers, and do not here. */
  List<String> notFollowed() {
    return config
        .entries()
        .filter(DhcpConfig::isNotFollowed)
        .map(DnsmasqOption::keyword)
        .distinct()
        .toList();
  }

  private static boolean isNotFollowed(DnsmasqOption option) {
    String keyword = option.keyword();
    boolean isProxy = option instanceof DhcpRange range && range.kind() == DhcpRange.Kind.PROXY;
    boolean isPlain = option instanceof Flag || option instanceof Value;
    boolean isOther = isPlain || option instanceof DnsmasqOption.Other;
    boolean isOfDhcp = keyword.startsWith("dhcp-") || keyword.equals("tag-if");
    boolean isDomain = keyword.equals("domain") && !isPlain;
    boolean isKnown = WITHOUT_EFFECT.contains(keyword) || FOLLOWED.contains(keyword);
    return isProxy || isDomain || (isOther && isOfDhcp && !isKnown);
  }
}
