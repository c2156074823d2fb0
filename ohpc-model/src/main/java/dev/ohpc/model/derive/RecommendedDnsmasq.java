package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import java.util.List;
import java.util.Optional;

/**
 * dnsmasq(8) for the cluster's network.
 *
 * <ul>
 *   <li>{@code bind-dynamic}: with {@code bind-interfaces} dnsmasq fails when the interface is not
 *       there yet (2.90: exit status 2).
 *   <li>{@code dhcp-ignore=tag:!known}: a board that is not in the spec gets no offer, and no boot.
 *   <li>No {@code dhcp-boot}: a Pi 4 asks for fixed names and ignores option 67.
 *   <li>Root paths say {@code nfs4:}; without it dracut mounts NFSv3, which needs rpcbind and statd
 *       (dracut.cmdline(7)).
 *   <li>{@code dhcp-lease-max} and {@code tftp-max}: dnsmasq's own limits are 1,000 leases and 50
 *       transfers.
 * </ul>
 */
final class RecommendedDnsmasq {

  private static final long LEASES_BY_DEFAULT = 1000;
  private static final int TRANSFERS_BY_DEFAULT = 50;

  private final ClusterSpec spec;

  RecommendedDnsmasq(ClusterSpec spec) {
    this.spec = spec;
  }

  List<Stanza<DnsmasqOption>> stanzas() {
    ImmutableList.Builder<Stanza<DnsmasqOption>> stanzas = ImmutableList.builder();
    stanzas.addAll(
        List.of(
            Stanza.of(
                "Answer on the cluster's network only, also when its interface comes up late.",
                Interface.of(spec.sms().interfaceName()),
                new Flag("bind-dynamic")),
            Stanza.of("Addresses for the boards below, and for no others.", addresses()),
            Stanza.of("What each board is told.", toldToAll()),
            Stanza.of("What a Pi 4 looks for: a TFTP server, and its name in the PXE menu.", pi()),
            Stanza.of("Names: the server's /etc/hosts, then these servers.", dns()),
            Stanza.of(
                """
            Boot files. A directory with a board's MAC address for its name, such as
            dc-a6-32-01-02-03, takes the place of the shared one for that board.""",
                tftp()),
            Stanza.of("Which board got what, for the day one does not boot.", new Flag("log-dhcp")),
            Stanza.of("The nodes.", hosts()),
            Stanza.of("Their roots, over NFSv4.", rootPaths())));
    DnsmasqLines.fromSpec(spec).ifPresent(stanzas::add);
    return stanzas.build();
  }

  private List<DnsmasqOption> addresses() {
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    Ipv4Address netmask = spec.network().subnet().netmask();
    options.add(DnsmasqLines.range(spec, Optional.of(netmask)));
    options.add(DnsmasqLines.IGNORE_UNKNOWN);
    long leases = spec.nodes().size() + spec.network().dhcpRange().map(Ipv4Range::size).orElse(0L);
    if (leases > LEASES_BY_DEFAULT && !DnsmasqLines.isGiven(spec, DnsmasqLines.LEASES)) {
      options.add(new Value(DnsmasqLines.LEASES, Long.toString(leases)));
    }
    return options.build();
  }

  private List<DnsmasqOption> toldToAll() {
    Ipv4Address sms = spec.sms().address();
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    options.add(
        spec.network()
            .router()
            .map(router -> DhcpOption.of("option:router", router))
            .orElseGet(() -> DhcpOption.of("option:router")));
    options.add(DhcpOption.of("option:dns-server", sms));
    options.add(DhcpOption.of("option:ntp-server", sms));
    return options.build();
  }

  private List<DnsmasqOption> pi() {
    return List.of(
        DhcpOption.ofText("option:tftp-server", spec.sms().address().toString()),
        PxeService.of(0, DnsmasqLines.PI_MENU));
  }

  private List<DnsmasqOption> dns() {
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    if (!spec.network().dns().isEmpty()) {
      options.add(new Flag("no-resolv"));
      spec.network().dns().forEach(address -> options.add(Server.of(address)));
    }
    spec.network()
        .domain()
        .ifPresent(
            domain ->
                options.add(
                    new Value("domain", domain.toString()),
                    new Value("local", "/" + domain + "/"),
                    new Flag("expand-hosts")));
    return options.add(new Flag("domain-needed"), new Flag("bogus-priv")).build();
  }

  private List<DnsmasqOption> tftp() {
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    options.add(
        new Flag("enable-tftp"),
        TftpRoot.of(spec.storage().tftpDirectory()),
        new Value("tftp-unique-root", "mac"));
    if (spec.nodes().size() > TRANSFERS_BY_DEFAULT
        && !DnsmasqLines.isGiven(spec, DnsmasqLines.TRANSFERS)) {
      options.add(new Value(DnsmasqLines.TRANSFERS, Integer.toString(spec.nodes().size())));
    }
    return options.build();
  }

  private List<DnsmasqOption> hosts() {
    ImmutableList.Builder<DnsmasqOption> options =
        ImmutableList.builderWithExpectedSize(spec.nodes().size());
    for (NodeSpec node : spec.nodes()) {
      options.add(DhcpHost.of(node.mac(), Optional.of(node.name()), node.address(), node.name()));
    }
    return options.build();
  }

  private List<DnsmasqOption> rootPaths() {
    String head = "nfs4:" + spec.sms().address() + ":" + spec.storage().nfsDirectory() + "/";
    return DnsmasqLines.rootPaths(spec, node -> head + node.name() + ":rw");
  }
}
