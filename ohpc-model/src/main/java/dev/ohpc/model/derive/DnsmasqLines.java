package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of dnsmasq.conf that both profiles have. */
final class DnsmasqLines {

  /**
   * What a Pi 4 looks for in the PXE menu, DHCP option 43. Source: Raspberry Pi documentation; the
   * bytes that dnsmasq 2.90 makes of it equal those of the captures there.
   */
  static final String PI_MENU = "Raspberry Pi Boot";

  /** The option that says how many leases are kept. */
  static final String LEASES = "dhcp-lease-max";

  /** The option that says how many files are served at once. */
  static final String TRANSFERS = "tftp-max";

  /** Boards that are not in the spec get no answer. */
  static final DnsmasqOption IGNORE_UNKNOWN = new DnsmasqOption.DhcpIgnore(List.of("!known"));

  private DnsmasqLines() {}

  /** The pool, or when there is none the network, for known boards alone. */
  static DnsmasqOption range(ClusterSpec spec, Optional<Ipv4Address> netmask) {
    return DnsmasqOption.DhcpRange.of(
        spec.network().dhcpRange().map(Ipv4Range::first).orElse(spec.network().subnet().network()),
        spec.network().dhcpRange().map(Ipv4Range::last),
        netmask,
        spec.network().leaseTime());
  }

  static List<DnsmasqOption> rootPaths(ClusterSpec spec, Function<NodeSpec, String> path) {
    return spec.nodes().stream().map(node -> rootPath(node, path.apply(node))).toList();
  }

  private static DnsmasqOption rootPath(NodeSpec node, String path) {
    return DnsmasqOption.DhcpOption.rootPath(node.name(), path);
  }

  static Optional<Stanza<DnsmasqOption>> fromSpec(ClusterSpec spec) {
    return spec.dnsmasq().options().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Stanza.of(
                Overrides.COMMENT,
                spec.dnsmasq().options().stream().map(DnsmasqLines::typed).toList()));
  }

  /** As dnsmasq reads it; what it does not take, or what is given elsewhere, is another's care. */
  private static DnsmasqOption typed(DnsmasqOption.Other option) {
    if (DnsmasqSpec.keyThatGives(option.keyword()).isPresent()) {
      return option;
    }
    try {
      return DnsmasqOptions.read(option.line()).orElse(option);
    } catch (InvalidOptionException e) {
      return option;
    }
  }

  /** Whether the spec sets an option itself. */
  static boolean isGiven(ClusterSpec spec, String option) {
    return spec.dnsmasq().options().stream().anyMatch(given -> given.keyword().equals(option));
  }
}
