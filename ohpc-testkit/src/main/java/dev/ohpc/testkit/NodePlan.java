package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.HardwareProfileBuilder;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NetworkSpecBuilder;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.value.ClusterName;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Word;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The pieces that must agree, from which names, addresses and MACs follow by index. */
record NodePlan(
    int nodes,
    Naming naming,
    Ipv4Subnet subnet,
    long firstMac,
    boolean hasPool,
    Optional<MemorySize> memory) {

  /** How many nodes a cluster can have: Slurm takes no more in one range. */
  static final Bounds SIZES = new Bounds(1, 65_536);

  // the server has .1, nodes start at .11, the pool ends at the last address
  private static final int FIRST_HOST = 11;
  private static final int POOL_SIZE = 20;

  private static final int USUAL_PREFIX = 24;
  private static final int SHORT_PREFIX = 16;
  private static final long LOCAL_MACS = 0x02_00_00_00_00_00L;
  private static final long BOARD_MACS = 0xdc_a6_32_00_00_00L;

  /** Plans for so many nodes. */
  static Arbitrary<NodePlan> ofSize(Bounds sizes) {
    int longest = longestPrefix(sizes.last());
    return Combinators.combine(
            sizes.numbers(),
            Naming.all(),
            Ipv4Subnets.valid().withPrefixLengths(Math.min(SHORT_PREFIX, longest), longest),
            Arbitraries.of(LOCAL_MACS, BOARD_MACS),
            Arbitraries.of(false, true),
            Arbitraries.of("1GiB", "4GiB", "7900MiB").map(MemorySize::parse).optional(0.4))
        .as(NodePlan::new);
  }

  /** The fewest and the most nodes, where numbers roll over, in the smallest subnet. */
  static Arbitrary<NodePlan> corners(Bounds sizes) {
    int prefix = longestPrefix(sizes.last());
    return Combinators.combine(
            Arbitraries.of(sizes.first(), sizes.last()),
            Arbitraries.of(Naming.CORNERS),
            Ipv4Subnets.valid().withPrefixLengths(prefix, prefix))
        .as(
            (nodes, naming, subnet) ->
                new NodePlan(nodes, naming, subnet, LOCAL_MACS, true, Optional.empty()));
  }

  /** The usual plan for so many nodes. */
  static NodePlan plain(int nodes) {
    Ipv4Subnet subnet = Ipv4Subnet.parse("10.0.0.0/15");
    return new NodePlan(nodes, Naming.USUAL, subnet, LOCAL_MACS, false, Optional.empty());
  }

  /** This one with boards of which no more than the kind is known. */
  NodePlan withUsualHardware() {
    return new NodePlan(nodes, naming, subnet, firstMac, hasPool, Optional.empty());
  }

  /** The longest prefix of a subnet that so many nodes and the pool have room in. */
  private static int longestPrefix(int nodes) {
    int hosts = FIRST_HOST + nodes + POOL_SIZE + 1;
    return Math.min(USUAL_PREFIX, Integer.numberOfLeadingZeros(hosts));
  }

  ClusterSpecBuilder spec(ClusterSpecBuilder rest) {
    return rest.cluster(ClusterName.parse("rocky-pi"))
        .sms(
            SmsSpec.builder()
                .name(HostName.parse("sms"))
                .address(address(1))
                .interfaceName(InterfaceName.parse("end0"))
                .build())
        .network(network())
        .addAllNodes(IntStream.range(0, nodes).mapToObj(this::node).toList());
  }

  private NetworkSpec network() {
    NetworkSpecBuilder network = NetworkSpec.builder().subnet(subnet);
    if (hasPool) {
      int last = subnet.broadcast().bits() - 1;
      network.dhcpRange(
          Ipv4Range.of(Ipv4Address.ofBits(last - POOL_SIZE), Ipv4Address.ofBits(last)));
      network.addDns(Ipv4Address.parse("192.0.2.53")).domain(HostName.parse("cluster.test"));
    }
    return network.build();
  }

  private NodeSpec node(int index) {
    HardwareProfileBuilder hardware =
        HardwareProfile.builder().from(HardwareProfile.RASPBERRY_PI_4B);
    memory.ifPresent(size -> hardware.name(Word.parse("pi-with-" + size)).memory(size));
    return NodeSpec.builder()
        .name(HostName.parse(naming.name(index)))
        .address(address(FIRST_HOST + index))
        .mac(MacAddress.ofBits(firstMac + index + 1))
        .hardware(hardware.build())
        .build();
  }

  private Ipv4Address address(int host) {
    return Ipv4Address.ofBits(subnet.network().bits() + host);
  }
}
