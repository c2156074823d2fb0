package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NetworkSpecBuilder;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.Timespan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cluster's network, from dnsmasq.conf and the server's connection. */
final class NetworkImport {

  private static final Set<String> ROUTER = Set.of("3", "option:router");

  /** What dnsmasq gives where dhcp-range tells no time (dnsmasq(8)). */
  private static final Timespan USUAL_LEASE = Timespan.of(Duration.ofHours(1));

  private final ServerFiles files;
  private final SmsSpec sms;
  private final ImportProblems problems;

  NetworkImport(ServerFiles files, SmsSpec sms, ImportProblems problems) {
    this.files = files;
    this.sms = sms;
    this.problems = problems;
  }

  NetworkSpec spec(List<NodeSpec> nodes) {
    NetworkSpecBuilder network = NetworkSpec.builder().subnet(subnet(nodes));
    files.dnsmasq().ifPresent(dnsmasq -> addTo(network, dnsmasq));
    return network.build();
  }

  private void addTo(NetworkSpecBuilder network, DnsmasqConfig dnsmasq) {
    ranges().findFirst().ifPresent(range -> addTo(network, range));
    dnsmasq.entries(Server.class).flatMap(NetworkImport::plain).forEach(network::addDns);
    dnsmasq
        .entries(Value.class)
        .filter(value -> value.keyword().equals("domain"))
        .flatMap(value -> ServerImport.value(value.value(), HostName::parse).stream())
        .findFirst()
        .ifPresent(network::domain);
    dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> ROUTER.contains(option.option()) && option.tags().isEmpty())
        .flatMap(option -> option.addresses().stream())
        .findFirst()
        .ifPresent(network::router);
  }

  private static void addTo(NetworkSpecBuilder network, DhcpRange range) {
    network.leaseTime(range.lease().orElse(USUAL_LEASE));
    range.last().ifPresent(last -> network.dhcpRange(Ipv4Range.of(range.first(), last)));
  }

  private static Stream<Ipv4Address> plain(Server server) {
    boolean plain =
        server.domains().isEmpty() && server.port().isEmpty() && server.source().isEmpty();
    return plain
        ? server.address().flatMap(text -> ServerImport.value(text, Ipv4Address::parse)).stream()
        : Stream.empty();
  }

  private Stream<DhcpRange> ranges() {
    return files.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(DhcpRange.class))
        .filter(range -> range.kind() != DhcpRange.Kind.PROXY);
  }

  private Ipv4Subnet subnet(List<NodeSpec> nodes) {
    return ofKeyfiles().or(this::ofRange).orElseGet(() -> smallest(nodes));
  }

  private Optional<Ipv4Subnet> ofKeyfiles() {
    return files.keyfiles().stream()
        .flatMap(keyfile -> keyfile.value("ipv4", "address1").stream())
        .filter(own -> own.startsWith(sms.address() + "/"))
        .flatMap(own -> subnet(own).stream())
        .findFirst();
  }

  private Optional<Ipv4Subnet> subnet(String own) {
    List<String> parts =
        Splitter.on('/').splitToList(Splitter.on(',').split(own).iterator().next());
    return ServerImport.value(parts.get(1), Integer::valueOf)
        .map(prefix -> Ipv4Subnet.containing(sms.address(), prefix));
  }

  private Optional<Ipv4Subnet> ofRange() {
    return ranges()
        .flatMap(range -> range.netmask().stream())
        .map(mask -> Ipv4Subnet.containing(sms.address(), mask))
        .findFirst();
  }

  private Ipv4Subnet smallest(List<NodeSpec> nodes) {
    int prefix = 24;
    while (prefix > 8 && !holdsAll(Ipv4Subnet.containing(sms.address(), prefix), nodes)) {
      prefix--;
    }
    Ipv4Subnet subnet = Ipv4Subnet.containing(sms.address(), prefix);
    problems.assumed(
        "no file tells the network's size; " + subnet + " holds all addresses",
        "add a netmask to dhcp-range in dnsmasq.conf, or correct `network.subnet`",
        "network",
        "subnet");
    return subnet;
  }

  private static boolean holdsAll(Ipv4Subnet subnet, List<NodeSpec> nodes) {
    return nodes.stream().map(NodeSpec::address).allMatch(subnet::contains);
  }
}
