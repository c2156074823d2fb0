package dev.ohpc.model.check.spec;

import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every address is one that a host in the cluster's subnet can have.
 *
 * <p>dnsmasq 2.90 starts without a word when a dhcp-host is outside of every range's subnet; that
 * board never gets its address.
 */
final class AddressPlan implements Check {

  private static final SpecPath SMS = SpecPath.of("sms", "address");
  private static final SpecPath ROUTER = SpecPath.of("network", "router");
  private static final int LONGEST_PREFIX = 30;

  /** "This network", loopback, multicast, reserved (RFC 6890). */
  private static final List<Ipv4Subnet> NOT_FOR_HOSTS =
      Stream.of("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4")
          .map(Ipv4Subnet::parse)
          .toList();

  @Override
  public void check(Subject subject, Findings findings) {
    subject.network().ifPresent(network -> inSubnet(network, subject, findings));
    subject.sms().ifPresent(sms -> notTheServer(sms, subject, findings));
    subject.network().flatMap(NetworkSpec::router).ifPresent(r -> notANode(r, subject, findings));
  }

  private static void notANode(Ipv4Address router, Subject subject, Findings findings) {
    int node = subject.addresses().indexOf(router);
    if (node >= 0) {
      findings.add(
          ProblemCode.DUPLICATE_ADDRESS,
          ROUTER,
          "the router `" + router + "` has the address of " + subject.label(node),
          "nodes are no routers: give the address of one, or leave it out",
          problem -> problem.addRelated(findings.related("the node", Column.ADDRESS.path(node))));
    }
  }

  private static void inSubnet(NetworkSpec network, Subject subject, Findings findings) {
    Ipv4Subnet subnet = network.subnet();
    if (subnet.prefixLength() > LONGEST_PREFIX) {
      findings.add(
          ProblemCode.SUBNET_TOO_SMALL,
          SpecPath.of("network", "subnet"),
          "the subnet `" + subnet + "` has no room for a server and a node",
          "use a prefix of at most " + LONGEST_PREFIX);
      return;
    }
    forHosts(subnet, findings);
    subject
        .sms()
        .map(SmsSpec::address)
        .ifPresent(address -> single(address, SMS, subnet, findings));
    network.router().ifPresent(address -> single(address, ROUTER, subnet, findings));
    nodes(subnet, subject, findings);
  }

  private static void forHosts(Ipv4Subnet subnet, Findings findings) {
    NOT_FOR_HOSTS.stream()
        .filter(range -> range.contains(subnet.network()) || subnet.contains(range.network()))
        .findFirst()
        .ifPresent(
            range ->
                findings.add(
                    ProblemCode.SUBNET_NOT_FOR_HOSTS,
                    SpecPath.of("network", "subnet"),
                    "the subnet `" + subnet + "` has addresses of `" + range + "`, not for hosts",
                    "use one of `10.0.0.0/8`, `172.16.0.0/12` or `192.168.0.0/16` (RFC 1918)"));
  }

  private static void single(
      Ipv4Address address, SpecPath path, Ipv4Subnet subnet, Findings findings) {
    fault(address, subnet)
        .ifPresent(
            code ->
                findings.add(
                    code,
                    path,
                    "`" + address + "` is " + what(code) + " `" + subnet + "`",
                    hint(subnet)));
  }

  private static void nodes(Ipv4Subnet subnet, Subject subject, Findings findings) {
    Map<ProblemCode, List<Integer>> faults = new EnumMap<>(ProblemCode.class);
    int node = 0;
    for (Ipv4Address address : subject.addresses()) {
      int index = node++;
      if (address != null) {
        fault(address, subnet)
            .ifPresent(code -> faults.computeIfAbsent(code, c -> new ArrayList<>()).add(index));
      }
    }
    faults.forEach(
        (code, nodes) ->
            new Wording(
                    "the address of {nodes} ",
                    "(`"
                        + subject.addresses().get(nodes.get(0))
                        + "`) is "
                        + what(code)
                        + " `"
                        + subnet
                        + "`",
                    "is " + what(code) + " `" + subnet + "`",
                    hint(subnet))
                .add(code, subject, Column.ADDRESS, nodes, findings));
  }

  private static Optional<ProblemCode> fault(Ipv4Address address, Ipv4Subnet subnet) {
    if (!subnet.contains(address)) {
      return Optional.of(ProblemCode.ADDRESS_OUTSIDE_SUBNET);
    }
    if (address.equals(subnet.network())) {
      return Optional.of(ProblemCode.NETWORK_ADDRESS);
    }
    return address.equals(subnet.broadcast())
        ? Optional.of(ProblemCode.BROADCAST_ADDRESS)
        : Optional.empty();
  }

  private static String what(ProblemCode code) {
    return switch (code) {
      case NETWORK_ADDRESS -> "the network address of";
      case BROADCAST_ADDRESS -> "the broadcast address of";
      default -> "outside of the subnet";
    };
  }

  private static String hint(Ipv4Subnet subnet) {
    Ipv4Address first = Ipv4Address.ofBits(subnet.network().bits() + 1);
    Ipv4Address last = Ipv4Address.ofBits(subnet.broadcast().bits() - 1);
    return "use one from " + first + " to " + last;
  }

  private static void notTheServer(SmsSpec sms, Subject subject, Findings findings) {
    List<Integer> nodes = new ArrayList<>();
    int node = 0;
    for (Ipv4Address address : subject.addresses()) {
      if (address != null && sms.address().equals(address)) {
        nodes.add(node);
      }
      node++;
    }
    if (!nodes.isEmpty()) {
      new Wording(
              "the address of {nodes}, `" + sms.address() + "`, ",
              "is that of the management server",
              "is that of the management server",
              "give the node an address of its own")
          .add(ProblemCode.ADDRESS_OF_SMS, subject, Column.ADDRESS, nodes, findings);
    }
  }
}
