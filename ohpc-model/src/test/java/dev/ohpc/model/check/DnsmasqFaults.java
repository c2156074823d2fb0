package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.dnsmasq;
import static dev.ohpc.model.check.SoundFiles.dnsmasqLines;
import static dev.ohpc.model.check.SoundFiles.each;
import static dev.ohpc.model.check.SoundFiles.server;
import static dev.ohpc.model.check.SoundFiles.without;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What dnsmasq takes and does badly. */
final class DnsmasqFaults {

  private DnsmasqFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(
            ProblemCode.TFTP_ROOT_NOT_MADE,
            "no tmpfiles.d",
            server(server -> server.directories(List.of()))),
        new Fault(
            ProblemCode.OPEN_POOL,
            "no dhcp-ignore",
            dnsmasqLines(without(DhcpIgnore.class::isInstance))),
        new Fault(
            ProblemCode.BIND_CONFLICT, "bind-interfaces too", dnsmasq(new Flag("bind-interfaces"))),
        new Fault(
            ProblemCode.INTERFACE_BOUND_EARLY,
            "bind-interfaces instead",
            dnsmasqLines(
                each(
                    Flag.class,
                    flag -> new Flag(flag.keyword().replace("bind-dynamic", "bind-interfaces"))))),
        new Fault(
            ProblemCode.INTERFACE_WITHOUT_CONNECTION,
            "another interface",
            dnsmasqLines(each(Interface.class, own -> Interface.of(InterfaceName.parse("end1"))))),
        new Fault(
            ProblemCode.DHCP_RANGE_REVERSED,
            "last before first",
            dnsmasqLines(each(DhcpRange.class, DnsmasqFaults::reversed))),
        new Fault(ProblemCode.BOOT_FILE_IGNORED, "dhcp-boot", dnsmasq(DhcpBoot.of("start4.elf"))),
        new Fault(
            ProblemCode.TFTP_ROOT_SHARED,
            "no unique root",
            dnsmasqLines(withoutOption("tftp-unique-root"))),
        new Fault(
            ProblemCode.ROUTER_DOES_NOT_FORWARD,
            "the server",
            dnsmasq(DhcpOption.of("3", Ipv4Address.parse("192.168.1.1")))),
        new Fault(
            ProblemCode.ROUTER_DOES_NOT_FORWARD,
            "by default",
            dnsmasqLines(
                without(
                    option ->
                        option instanceof DhcpOption dhcp
                            && dhcp.option().equals("option:router")))),
        new Fault(
            ProblemCode.TAG_NEVER_SET,
            "an option",
            dnsmasq(
                new DhcpOption(
                    false,
                    List.of("gpu"),
                    Optional.empty(),
                    "option:ntp-server",
                    List.of(DhcpValue.ofText("x"))))),
        new Fault(
            ProblemCode.TAG_NEVER_SET,
            "a line as it is written",
            dnsmasq(Other.of("dhcp-vendorclass=tag:gpu,set:x"))),
        new Fault(
            ProblemCode.TAG_NEVER_SET, "dhcp-ignore", dnsmasq(new DhcpIgnore(List.of("visitor")))),
        new Fault(
            ProblemCode.TAG_NEVER_SET,
            "a root for it",
            dnsmasqLines(
                each(
                    DhcpOption.class,
                    option ->
                        option.tags().equals(List.of("node1"))
                            ? DhcpOption.rootPath(
                                HostName.parse("nod1"), option.text().orElseThrow())
                            : option))),
        new Fault(ProblemCode.LEASE_CAPACITY, "no dhcp-lease-max", large(901, "dhcp-lease-max")),
        new Fault(ProblemCode.TFTP_CAPACITY, "no tftp-max", large(51, "tftp-max")));
  }

  private static DnsmasqOption reversed(DhcpRange range) {
    return DhcpRange.of(
        range.last().orElseThrow(),
        Optional.of(range.first()),
        range.netmask(),
        range.lease().orElseThrow());
  }

  private static UnaryOperator<Stream<DnsmasqOption>> withoutOption(String name) {
    return without(option -> option instanceof Value value && value.keyword().equals(name));
  }

  private static ClusterFiles large(int nodes, String limit) {
    String pool = "{subnet: 10.0.0.0/8, dhcp-range: 10.200.0.1-10.200.0.100}";
    String text = SpecText.manyNodes(nodes).replace("{subnet: 10.0.0.0/8}", pool);
    ClusterFiles files = ClusterFiles.of(ClusterSpec.load(text, "large"));
    ServerFiles server =
        ServerFiles.builder()
            .from(files.server())
            .dnsmasq(
                SoundFiles.of(
                    withoutOption(limit).apply(files.server().dnsmasq().orElseThrow().entries())))
            .build();
    return ClusterFiles.builder().from(files).server(server).build();
  }
}
