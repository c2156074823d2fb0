package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OUTSIDE_SUBNET;
import static dev.ohpc.model.problem.ProblemCode.ASKS_ITSELF;
import static dev.ohpc.model.problem.ProblemCode.BROADCAST_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_MAC;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_NAME;
import static dev.ohpc.model.problem.ProblemCode.LEASE_CAPACITY;
import static dev.ohpc.model.problem.ProblemCode.LEASE_TOO_SHORT;
import static dev.ohpc.model.problem.ProblemCode.MIXED_BOOT;
import static dev.ohpc.model.problem.ProblemCode.NAME_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.NAME_WITH_DOMAIN;
import static dev.ohpc.model.problem.ProblemCode.NETWORK_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.NO_NODES;
import static dev.ohpc.model.problem.ProblemCode.POOL_OUTSIDE_SUBNET;
import static dev.ohpc.model.problem.ProblemCode.POOL_OVERLAP;
import static dev.ohpc.model.problem.ProblemCode.RESERVED_NAME;
import static dev.ohpc.model.problem.ProblemCode.STORAGE_CONFLICT;
import static dev.ohpc.model.problem.ProblemCode.SUBNET_NOT_FOR_HOSTS;
import static dev.ohpc.model.problem.ProblemCode.SUBNET_TOO_SMALL;
import static dev.ohpc.model.problem.ProblemCode.TFTP_CAPACITY;
import static dev.ohpc.model.problem.ProblemCode.TOLD_ELSEWHERE;
import static dev.ohpc.model.problem.ProblemCode.TOO_MANY_NODES;
import static dev.ohpc.testkit.broken.Edits.all;
import static dev.ohpc.testkit.broken.Edits.and;
import static dev.ohpc.testkit.broken.Edits.whole;
import static dev.ohpc.testkit.broken.Edits.with;

import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.broken.Mutation.Edit;
import java.util.List;

/** Faults of the cluster as a whole. */
final class ClusterMutations {

  private static final Edit TINY =
      whole(
          """
          cluster: rocky-pi
          sms: {name: sms, address: 10.0.0.0, interface: end0}
          network: {subnet: 10.0.0.0/31}
          nodes:
            - {name: node1, address: 10.0.0.1, mac: "<mac1>"}
          """);

  private static final Edit LOOPBACK =
      whole(
          """
          cluster: rocky-pi
          sms: {name: sms, address: 127.0.0.1, interface: end0}
          network: {subnet: 127.0.0.0/24}
          nodes:
            - {name: node1, address: 127.0.0.11, mac: "<mac1>"}
          """);

  static final List<Mutation> ALL =
      List.of(
          new Mutation(NO_NODES, "an empty list", "nodes", with("^nodes:(?s:.*)", "nodes: []\n")),
          new Mutation(
              DUPLICATE_NAME,
              "the name of a node",
              "nodes[1].name",
              and("  - {name: <name1>, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(SUBNET_TOO_SMALL, "31 bits", "network.subnet", TINY),
          new Mutation(SUBNET_NOT_FOR_HOSTS, "the loopback network", "network.subnet", LOOPBACK),
          new Mutation(
              DUPLICATE_ADDRESS,
              "the address of a node",
              "nodes[1].address",
              and("  - {name: extra, address: <address1>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              DUPLICATE_MAC,
              "the MAC of a node",
              "nodes[1].mac",
              and("  - {name: extra, address: <free>, mac: \"<mac2>\"}\n")),
          new Mutation(
              NAME_OF_SMS,
              "a node called as the server",
              "nodes[1].name",
              and("  - {name: <server>, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              ADDRESS_OF_SMS,
              "a node at the server's address",
              "nodes[1].address",
              and("  - {name: extra, address: <sms>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              NAME_WITH_DOMAIN,
              "a node with a domain",
              "nodes[1].name",
              and("  - {name: extra.cluster, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              NAME_WITH_DOMAIN,
              "a server with a domain",
              "sms.name",
              with("^  name: .*", "  name: <server>.cluster")),
          new Mutation(
              RESERVED_NAME,
              "DEFAULT",
              "nodes[1].name",
              and("  - {name: default, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              RESERVED_NAME,
              "a length of time",
              "nodes[1].name",
              and("  - {name: 12h, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              RESERVED_NAME,
              "a partition called DEFAULT",
              "slurm.partition",
              and("slurm: {partition: Default}\n")),
          new Mutation(
              ADDRESS_OUTSIDE_SUBNET,
              "a node elsewhere",
              "nodes[1].address",
              and("  - {name: extra, address: 203.0.113.9, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              ADDRESS_OUTSIDE_SUBNET,
              "a router elsewhere",
              "network.router",
              with("^network:", "network:\n  router: 203.0.113.9")),
          new Mutation(
              NETWORK_ADDRESS,
              "the first address",
              "nodes[1].address",
              and("  - {name: extra, address: <first>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              BROADCAST_ADDRESS,
              "the last address",
              "nodes[1].address",
              and("  - {name: extra, address: <last>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              POOL_OUTSIDE_SUBNET,
              "a pool elsewhere",
              "network.dhcp-range",
              pool("203.0.113.1-203.0.113.9")),
          new Mutation(
              POOL_OVERLAP,
              "a pool of a node's address",
              "network.dhcp-range",
              pool("<address1>-<address1>")),
          new Mutation(
              POOL_OVERLAP,
              "a pool of the server's address",
              "network.dhcp-range",
              pool("<sms>-<sms>")),
          new Mutation(
              LEASE_TOO_SHORT,
              "a second too short",
              "network.lease-time",
              with("^  lease-time: .*", "  lease-time: 119s")),
          new Mutation(
              TOLD_ELSEWHERE,
              "a name of the cluster for Slurm",
              "slurm.parameters.ClusterName",
              and("slurm: {parameters: {ClusterName: x}}\n")),
          new Mutation(
              TOLD_ELSEWHERE,
              "how dnsmasq binds",
              "dnsmasq.options[0]",
              and("dnsmasq: {options: [bind-interfaces]}\n")),
          new Mutation(
              STORAGE_CONFLICT,
              "sharing what the roots are in",
              "storage.shared[0]",
              and("storage: {shared: [/srv]}\n")),
          new Mutation(
              STORAGE_CONFLICT,
              "sharing /tmp",
              "storage.shared[0]",
              and("storage: {shared: [/tmp]}\n")),
          new Mutation(
              STORAGE_CONFLICT,
              "sharing a directory twice",
              "storage.shared[1]",
              and("storage: {shared: [/a, /a]}\n")),
          new Mutation(
              ASKS_ITSELF,
              "the server's own address for DNS",
              "network.dns[0]",
              with(
                  "^network:(\\n  (?!dns).*)*(\\n  dns.*)?",
                  "network:\n  subnet: <subnet>\n  dns: [<sms>]")),
          new Mutation(
              ASKS_ITSELF,
              "a node for the time",
              "time.servers[0]",
              and("time: {servers: [<address1>]}\n")),
          new Mutation(
              MIXED_BOOT,
              "two kernels for one image",
              "nodes[1].hardware",
              and(
                  "  - {name: extra, address: <free>, mac: \"02:ee:00:00:00:01\", hardware: pi-5}\nhardware: {pi-5: {kernel: kernel_2712.img}}\n")),
          new Mutation(TOO_MANY_NODES, "65,537 nodes", "nodes", ofNodes(65_537)),
          new Mutation(
              TFTP_CAPACITY,
              "files for one board at a time",
              "nodes",
              and("dnsmasq: {options: [tftp-max=1]}\n")),
          new Mutation(
              LEASE_CAPACITY,
              "a lease for one board",
              "nodes",
              and("dnsmasq: {options: [dhcp-lease-max=1]}\n")));

  private ClusterMutations() {}

  private static Edit pool(String range) {
    return all(
        (text, spec) -> text.replaceFirst("\n  dhcp-range: .*", ""),
        with("^network:", "network:\n  dhcp-range: " + range));
  }

  /** Another cluster, of so many nodes. */
  private static Edit ofNodes(int count) {
    return (text, spec) -> ClusterSpecs.plain(count).toYaml();
  }
}
