package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.FirmwareSpecBuilder;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.HardwareProfileBuilder;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.MpiSpecBuilder;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NetworkSpecBuilder;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.SecuritySpecBuilder;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.SlurmSpecBuilder;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.StorageSpecBuilder;
import dev.ohpc.model.TimeSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.ClusterName;
import dev.ohpc.model.value.HostAddress;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Clusters that are valid by construction, in every corner of what a spec can say.
 *
 * <p>They shrink to the plainest: one node {@code node1}, and every default.
 *
 * <pre>{@code
 * @Property
 * void isRendered(@ForAll("clusters") ClusterSpec spec) { … }
 *
 * @Provide
 * Arbitrary<ClusterSpec> clusters() {
 *   return ClusterSpecs.withNodes(1, 64);
 * }
 * }</pre>
 */
public final class ClusterSpecs {

  private static final int FIRST_PREFIX = 16;
  private static final int LAST_PREFIX = 24;
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA"
          + "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw admin@sms";

  private ClusterSpecs() {}

  /** Clusters of 1 to 32 nodes. */
  public static Arbitrary<ClusterSpec> valid() {
    return withNodes(1, 32);
  }

  /** Clusters of this many nodes, at most 200. */
  public static Arbitrary<ClusterSpec> withNodes(int fewest, int most) {
    return Combinators.combine(
            Arbitraries.of(Profile.RECOMMENDED, Profile.GUIDE), plans(fewest, most), sections())
        .as((profile, plan, rest) -> plan.spec(rest).profile(profile).build());
  }

  /** A cluster of this many nodes with every default, the same each time. */
  public static ClusterSpec plain(int nodes) {
    Plan plan =
        new Plan(
            nodes,
            "node",
            1,
            1,
            Ipv4Subnet.parse("10.0.0.0/15"),
            0x02_00_00_00_00_00L,
            false,
            Optional.empty());
    return plan.spec(ClusterSpec.builder()).build();
  }

  private static Arbitrary<Plan> plans(int fewest, int most) {
    Arbitrary<Integer> counts = Arbitraries.integers().between(fewest, most);
    Arbitrary<String> prefixes =
        Arbitraries.of("node", "c", "n", "rack1-node", "a-very-long-node-name-indeed-");
    Arbitrary<Integer> widths = Arbitraries.of(1, 2, 3, 4);
    Arbitrary<Integer> firsts = Arbitraries.of(1, 0, 9, 98);
    Arbitrary<Long> macs = Arbitraries.of(0x02_00_00_00_00_00L, 0xdc_a6_32_00_00_00L);
    Arbitrary<Optional<MemorySize>> memory =
        Arbitraries.of("1GiB", "4GiB", "7900MiB").map(MemorySize::parse).optional(0.4);
    return Combinators.combine(
            counts, prefixes, widths, firsts, subnets(), macs, Arbitraries.of(false, true), memory)
        .as(Plan::new);
  }

  private static Arbitrary<Ipv4Subnet> subnets() {
    Arbitrary<Ipv4Address> networks =
        Arbitraries.of("192.168.1.0", "10.0.0.0", "172.16.0.0", "10.255.254.0")
            .map(Ipv4Address::parse);
    Arbitrary<Integer> prefixes = Arbitraries.integers().between(FIRST_PREFIX, LAST_PREFIX);
    return Combinators.combine(networks, prefixes).as(Ipv4Subnet::containing);
  }

  private static Arbitrary<ClusterSpecBuilder> sections() {
    return Builders.withBuilder(ClusterSpec::builder)
        .use(time())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::time)
        .use(slurm())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::slurm)
        .use(mpi())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::mpi)
        .use(security())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::security)
        .use(storage())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::storage)
        .use(firmware())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::firmware)
        .use(dnsmasq())
        .withProbability(0.3)
        .in(ClusterSpecBuilder::dnsmasq)
        .build();
  }

  private static Arbitrary<TimeSpec> time() {
    return Arbitraries.of("pool.ntp.org", "192.0.2.1", "time.example.com")
        .map(HostAddress::parse)
        .list()
        .uniqueElements()
        .ofMaxSize(3)
        .map(servers -> TimeSpec.builder().addAllServers(servers).build());
  }

  private static Arbitrary<SlurmSpec> slurm() {
    Arbitrary<List<String>> keys =
        Arbitraries.of("SlurmdTimeout", "killwait", "BatchStartTimeout", "TmpFS")
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    return Builders.withBuilder(SlurmSpec::builder)
        .use(Arbitraries.of(SlurmSeries.targets()))
        .withProbability(0.3)
        .in(SlurmSpecBuilder::version)
        .use(Arbitraries.of("debug", "normal", "long").map(Word::parse))
        .withProbability(0.5)
        .in(SlurmSpecBuilder::partition)
        .use(Arbitraries.of("24h", "90m", "45s", "infinite").map(Timespan::parse))
        .withProbability(0.5)
        .in(SlurmSpecBuilder::maxTime)
        .use(keys)
        .in(
            (builder, names) -> {
              names.forEach(
                  name -> builder.putParameters(Word.parse(name), PlainText.parse("300")));
              return builder;
            })
        .build(SlurmSpecBuilder::build);
  }

  private static Arbitrary<MpiSpec> mpi() {
    return Builders.withBuilder(MpiSpec::builder)
        .use(Arbitraries.of(MpiSpec.Stack.class))
        .withProbability(0.7)
        .in(MpiSpecBuilder::stack)
        .use(Arbitraries.of(MpiSpec.Launcher.class))
        .withProbability(0.7)
        .in(MpiSpecBuilder::launcher)
        .build(MpiSpecBuilder::build);
  }

  private static Arbitrary<SecuritySpec> security() {
    return Builders.withBuilder(SecuritySpec::builder)
        .use(Arbitraries.of(SecuritySpec.Selinux.class))
        .withProbability(0.7)
        .in(SecuritySpecBuilder::selinux)
        .use(Arbitraries.of(true, false))
        .withProbability(0.7)
        .in((builder, on) -> builder.firewall(on))
        .use(Arbitraries.just(PublicKey.parse(KEY)))
        .withProbability(0.5)
        .in((builder, key) -> builder.addAuthorizedKeys(key))
        .build(SecuritySpecBuilder::build);
  }

  private static Arbitrary<StorageSpec> storage() {
    Arbitrary<List<UnixPath>> shares =
        Arbitraries.of("/home", "/scratch", "/opt/data")
            .map(UnixPath::parse)
            .list()
            .uniqueElements()
            .ofMaxSize(2);
    return Builders.withBuilder(StorageSpec::builder)
        .use(Arbitraries.of("/srv/nfs", "/export/roots").map(UnixPath::parse))
        .withProbability(0.5)
        .in(StorageSpecBuilder::nfsDirectory)
        .use(Arbitraries.of("/srv/image", "/srv/nfs/rocky-10").map(UnixPath::parse))
        .withProbability(0.5)
        .in(StorageSpecBuilder::image)
        .use(shares)
        .withProbability(0.5)
        .in((builder, paths) -> builder.shared(paths))
        .build(StorageSpecBuilder::build);
  }

  private static Arbitrary<FirmwareSpec> firmware() {
    return Builders.withBuilder(FirmwareSpec::builder)
        .use(Arbitraries.of("0xf21", "0xf12", "0x21", "0xf2").map(BootOrder::parse))
        .withProbability(0.6)
        .in(FirmwareSpecBuilder::bootOrder)
        .use(Arbitraries.of("quiet", "loglevel=7", "rd.debug").map(KernelParameter::parse))
        .withProbability(0.4)
        .in((builder, argument) -> builder.addKernelArguments(argument))
        .use(Arbitraries.of("gpu_mem", "over_voltage", "enable_uart").map(Word::parse))
        .withProbability(0.4)
        .in((builder, key) -> builder.putConfig(key, PlainText.parse("16")))
        .build(FirmwareSpecBuilder::build);
  }

  private static Arbitrary<DnsmasqSpec> dnsmasq() {
    return Arbitraries.of("log-queries", "cache-size=1000", "address=/x.test/192.0.2.7")
        .map(DnsmasqOption.Other::of)
        .list()
        .uniqueElements()
        .ofMaxSize(2)
        .map(options -> DnsmasqSpec.builder().addAllOptions(options).build());
  }

  /** The pieces that must agree, from which names, addresses and MACs follow by index. */
  private record Plan(
      int nodes,
      String prefix,
      int width,
      int first,
      Ipv4Subnet subnet,
      long firstMac,
      boolean pool,
      Optional<MemorySize> memory) {

    // the server has .1, nodes start at .10, the pool ends at the last address
    private static final int FIRST_HOST = 10;
    private static final int POOL_SIZE = 20;

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
      if (pool) {
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
          .name(
              HostName.parse(
                  prefix + String.format(Locale.ROOT, "%0" + width + "d", first + index)))
          .address(address(FIRST_HOST + index))
          .mac(MacAddress.ofBits(firstMac + index + 1))
          .hardware(hardware.build())
          .build();
    }

    private Ipv4Address address(int host) {
      return Ipv4Address.ofBits(subnet.network().bits() + host);
    }
  }
}
