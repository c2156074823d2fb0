package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.and;
import static dev.ohpc.model.check.SoundFiles.dnsmasq;
import static dev.ohpc.model.check.SoundFiles.dnsmasqLines;
import static dev.ohpc.model.check.SoundFiles.each;
import static dev.ohpc.model.check.SoundFiles.exports;
import static dev.ohpc.model.check.SoundFiles.hosts;
import static dev.ohpc.model.check.SoundFiles.server;
import static dev.ohpc.model.check.SoundFiles.slurm;
import static dev.ohpc.model.check.SoundFiles.slurmLines;
import static dev.ohpc.model.check.SoundFiles.with;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Files that know different hosts, or know one host differently. */
final class HostFaults {

  private static final MacAddress MAC_3 = MacAddress.parse("dc:a6:32:20:2f:a0");
  private static final HostList NODE_1 = HostList.parse("node_1,node2,node3");

  private HostFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(boards(), agreement());
  }

  private static Stream<Fault> boards() {
    return Stream.of(
        new Fault(
            ProblemCode.DUPLICATE_ADDRESS,
            "node3 has that of node2",
            node3(host -> host(MAC_3, "192.168.1.12", "node3"))),
        new Fault(
            ProblemCode.DHCP_MAC_TWICE,
            "node3 has that of node2",
            node3(host -> host(MacAddress.parse("dc:a6:32:20:44:6d"), "192.168.1.13", "node3"))),
        new Fault(
            ProblemCode.DHCP_NAME_TWICE,
            "node3 has that of node2",
            node3(host -> host(MAC_3, "192.168.1.13", "NODE2"))),
        new Fault(
            ProblemCode.DHCP_ADDRESS_NOT_SERVED,
            "another network",
            dnsmasq(
                DhcpHost.of(
                    MacAddress.parse("02:00:00:00:00:09"),
                    Optional.empty(),
                    Ipv4Address.parse("10.1.1.9"),
                    HostName.parse("printer")))),
        new Fault(
            ProblemCode.DHCP_HOST_MISREAD,
            "a hardware address of five octets",
            node3(host -> line(List.of(MacPattern.parse("dc:a6:32:20:2f")), "node3"))),
        new Fault(
            ProblemCode.DHCP_HOST_MISREAD,
            "no IPv4 address",
            node3(host -> line(host.macs(), "192.168.1.999"))),
        new Fault(
            ProblemCode.DHCP_HOST_MISREAD,
            "hyphens, and a name beside it",
            dnsmasqLines(
                each(
                    DnsmasqOption.class,
                    option ->
                        isNode3(option)
                            ? Other.of("dhcp-host=dc-a6-32-20-2f-a0,set:node3,192.168.1.13,node3")
                            : option))),
        new Fault(
            ProblemCode.SLURM_ADDRESS_TWICE,
            "node3 has that of node2",
            nodes("node[1-3]", "192.168.1.[11-12,12]")),
        new Fault(
            ProblemCode.NAME_WITH_UNDERSCORE,
            "a node and its partition",
            slurmLines(
                each(
                    SlurmLine.class,
                    line ->
                        line instanceof Nodes nodes
                            ? new Nodes(NODE_1, nodes.addresses(), nodes.attributes())
                            : line instanceof Partition partition
                                ? new Partition(partition.name(), NODE_1, partition.attributes())
                                : line))));
  }

  private static Stream<Fault> agreement() {
    return Stream.of(
        new Fault(
            ProblemCode.NODES_NOT_IN_HOSTS,
            "no /etc/hosts",
            server(server -> server.hosts(Optional.empty()))),
        new Fault(
            ProblemCode.NODE_NOT_IN_SLURM,
            "one of three",
            slurmLines(
                each(
                    SlurmLine.class,
                    line ->
                        line instanceof Nodes nodes
                            ? new Nodes(
                                HostList.parse("node2"),
                                Optional.of(HostList.parse("192.168.1.12")),
                                nodes.attributes())
                            : line instanceof Partition partition
                                ? new Partition(
                                    partition.name(),
                                    HostList.parse("node2"),
                                    partition.attributes())
                                : line))),
        new Fault(
            ProblemCode.NODE_NOT_IN_DHCP,
            "one more",
            slurmLines(and(SlurmFaults.nodes("node4", "192.168.1.14")))),
        new Fault(
            ProblemCode.EXPORT_TO_NOBODY,
            "a root of the past",
            exports(
                export ->
                    export.path().endsWith("/node1")
                        ? Stream.of(
                            export,
                            Export.of(UnixPath.parse("/srv/nfs/node9"), "192.168.1.19", "rw"))
                        : Stream.of(export))),
        new Fault(
            ProblemCode.HOST_NAME_OF_OTHER, "a copied root", with(all -> all.nodes(copied()))),
        new Fault(
            ProblemCode.NOT_A_CONTROLLER, "another", slurm("SlurmctldHost", "head(192.168.1.1)")),
        new Fault(ProblemCode.NOT_A_CONTROLLER, "in capitals", slurm("SlurmctldHost", "SMS")),
        new Fault(
            ProblemCode.SERVER_IS_LOOPBACK,
            "as Debian has it",
            hosts(and(HostsEntry.of("127.0.1.1", HostName.parse("sms"))))),
        disagreement("NodeAddr", nodes("node[1-3]", "192.168.1.[21-23]")),
        disagreement("/etc/hosts", hosts(each(HostsEntry.class, HostFaults::otherNode2))),
        disagreement(
            "dhcp-host, and all others agree", node3(host -> host(MAC_3, "192.168.1.33", "node3"))),
        disagreement(
            "dhcp-host, in another network", node3(host -> host(MAC_3, "192.168.2.13", "node3"))),
        disagreement("SlurmctldHost", slurm("SlurmctldHost", "sms(192.168.1.9)")),
        disagreement("host-record", dnsmasq(Other.of("host-record=sms,192.168.1.9"))),
        disagreement("a node's /etc/hosts", with(all -> all.nodes(wrongServer()))));
  }

  private static Fault disagreement(String change, ClusterFiles files) {
    return new Fault(ProblemCode.ADDRESSES_DISAGREE, change, files);
  }

  /** The dnsmasq.conf where the entry of node3 is another. */
  private static ClusterFiles node3(UnaryOperator<DhcpHost> change) {
    return dnsmasqLines(
        each(
            DhcpHost.class,
            host -> host.name().equals(Optional.of("node3")) ? change.apply(host) : host));
  }

  private static boolean isNode3(DnsmasqOption option) {
    return option instanceof DhcpHost host && host.name().equals(Optional.of("node3"));
  }

  /** The entry of node3 with these hardware addresses and this name, and no address. */
  private static DhcpHost line(List<MacPattern> macs, String name) {
    return new DhcpHost(
        macs,
        Optional.empty(),
        List.of("node3"),
        List.of(),
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        false);
  }

  /** The nodes' files where the root of node2 is a copy of node3's. */
  private static List<NodeFiles> copied() {
    HostnameConfig other = HostnameConfig.of(HostName.parse("node3"));
    return SoundFiles.ALL.nodes().stream()
        .map(
            node ->
                node.node().equals("node2")
                    ? new NodeFiles(node.node(), Optional.of(other), node.hosts(), node.ldSo())
                    : node)
        .toList();
  }

  private static DhcpHost host(MacAddress mac, String address, String name) {
    return DhcpHost.of(
        mac,
        Optional.of(HostName.parse("node3")),
        Ipv4Address.parse(address),
        HostName.parse(name));
  }

  /** The slurm.conf with other nodes. */
  private static ClusterFiles nodes(String names, String addresses) {
    return slurmLines(each(Nodes.class, line -> SlurmFaults.nodes(names, addresses)));
  }

  private static HostsEntry otherNode2(HostsEntry entry) {
    return entry.names().contains("node2")
        ? HostsEntry.of("192.168.1.99", HostName.parse("node2"))
        : entry;
  }

  private static List<NodeFiles> wrongServer() {
    HostsConfig wrong =
        HostsConfig.builder()
            .addStanzas(Stanza.of(HostsEntry.of("192.168.1.9", HostName.parse("sms"))))
            .build();
    return SoundFiles.ALL.nodes().stream()
        .map(node -> new NodeFiles(node.node(), node.hostname(), Optional.of(wrong), node.ldSo()))
        .toList();
  }
}
