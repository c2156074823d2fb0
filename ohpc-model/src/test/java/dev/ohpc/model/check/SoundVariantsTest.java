package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.and;
import static dev.ohpc.model.check.SoundFiles.commandLine;
import static dev.ohpc.model.check.SoundFiles.dnsmasq;
import static dev.ohpc.model.check.SoundFiles.dnsmasqLines;
import static dev.ohpc.model.check.SoundFiles.each;
import static dev.ohpc.model.check.SoundFiles.exports;
import static dev.ohpc.model.check.SoundFiles.server;
import static dev.ohpc.model.check.SoundFiles.slurm;
import static dev.ohpc.model.check.SoundFiles.slurmLines;
import static dev.ohpc.model.check.SoundFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.check.finding.Origin;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recommended files in another way that works, too: no problem. */
class SoundVariantsTest {

  private static final Nodes ON_THE_SERVER =
      new Nodes(HostList.parse("sms"), Optional.empty(), Map.of("CPUs", "4"));

  static Stream<Named<ClusterFiles>> variants() {
    return Stream.of(
        named("the server is a node, too", slurmLines(and((SlurmLine) ON_THE_SERVER))),
        named(
            "its name has a domain",
            server(files -> files.hostname(HostnameConfig.of(HostName.parse("sms.example.org"))))),
        named("so have the nodes'", with(all -> all.nodes(inDomain()))),
        named("the controller is localhost", slurm("SlurmctldHost", "localhost")),
        named("a backup comes second", slurmLines(and(backup()))),
        named("the older mark of a tag", ignoring("#known")),
        named(
            "a board that is named by its hardware address",
            dnsmasq(Other.of("dhcp-host=02:00:00:00:00:09,02-00-00-00-00-09"))),
        named("the kernel's root over NFS", commandLine("root=/dev/nfs", "ip=dhcp", "rw")),
        named("netroot", commandLine("root=/dev/root", "netroot=dhcp", "ip=dhcp", "rw")),
        named("a loopback name that dnsmasq does not read", loopbackWithoutHosts()),
        named("the first of two networks is the right one", exports(SoundVariantsTest::networks)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void isNoProblem(ClusterFiles files) {
    assertThat(Checks.ofFiles(files, Origin.CODE)).isEmpty();
  }

  private static SlurmLine backup() {
    return new SlurmLine.Parameter("SlurmctldHost", "backup");
  }

  private static ClusterFiles ignoring(String tag) {
    UnaryOperator<Stream<DnsmasqOption>> change =
        each(DhcpIgnore.class, ignore -> new DhcpIgnore(List.of(tag)));
    return dnsmasqLines(change);
  }

  private static List<NodeFiles> inDomain() {
    return SoundFiles.ALL.nodes().stream()
        .map(
            node ->
                new NodeFiles(
                    node.node(),
                    Optional.of(HostnameConfig.of(HostName.parse(node.node() + ".example.org"))),
                    node.hosts(),
                    node.ldSo()))
        .toList();
  }

  private static ClusterFiles loopbackWithoutHosts() {
    HostsEntry loopback = HostsEntry.of("127.0.1.1", HostName.parse("sms"));
    HostsConfig hosts = SoundFiles.ALL.server().hosts().orElseThrow();
    return server(
        files ->
            files
                .hosts(HostsConfig.builder().from(hosts).addStanzas(Stanza.of(loopback)).build())
                .dnsmasq(
                    SoundFiles.of(
                        Stream.concat(
                            SoundFiles.dnsmasq().entries(),
                            Stream.of(new DnsmasqOption.Flag("no-hosts"))))));
  }

  private static Stream<Export> networks(Export export) {
    List<Export.Client> clients =
        List.of(
            new Export.Client("192.168.0.0/16", List.of("rw", "no_root_squash")),
            new Export.Client("192.168.1.0/24", List.of("ro")));
    return Stream.of(
        export.path().endsWith("/node2") ? new Export(export.path(), clients) : export);
  }
}
