package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.config.Configs;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** Generated values are what was asked for, have the corners, and shrink to the plainest. */
class ValuesTest {

  private static final int MANY = 1000;

  @Test
  void addressesOfHostsAreNeitherTheFirstNorTheLastOfTheirSubnet() {
    Ipv4Subnet subnet = Ipv4Subnet.parse("192.168.1.0/24");

    assertThat(Samples.of(Ipv4Addresses.valid().in(subnet), MANY))
        .allMatch(subnet::contains)
        .doesNotContain(subnet.network(), subnet.broadcast());
    assertThat(texts(Ipv4Addresses.valid().in(Ipv4Subnet.parse("10.0.0.0/30"))))
        .containsOnly("10.0.0.1", "10.0.0.2");
    assertThatThrownBy(() -> Ipv4Addresses.valid().in(Ipv4Subnet.parse("10.0.0.0/31")))
        .hasMessage("10.0.0.0/31 has no address for a host: use a prefix of at most 30");
  }

  @Test
  void addressesAreOfEachPrivateNetworkToItsEnds() {
    assertThat(texts(Ipv4Addresses.valid()))
        .contains("10.0.0.1", "10.255.255.254", "172.31.255.254", "192.168.0.1")
        .allMatch(text -> text.matches("10\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|192\\.168\\..*"));
  }

  @Test
  void subnetsHaveThePrefixesThatWereAskedFor() {
    assertThat(Samples.of(Ipv4Subnets.valid().withPrefixLengths(15, 17), MANY))
        .allMatch(subnet -> subnet.prefixLength() >= 15 && subnet.prefixLength() <= 17)
        .anyMatch(subnet -> subnet.network().toString().startsWith("192.168."));
    assertThat(texts(Ipv4Subnets.valid()))
        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.255.252/30");
    assertThatThrownBy(() -> Ipv4Subnets.valid().withPrefixLengths(24, 31))
        .hasMessage(
            "24 to 31 bits of a prefix: give two numbers from 8 to 30, the smaller one first");
  }

  @Test
  void macAddressesAreOfTheVendorThatWasAskedFor() {
    assertThat(texts(MacAddresses.valid().ofVendor("dc:a6:32")))
        .contains("dc:a6:32:00:00:01", "dc:a6:32:ff:ff:ff")
        .allMatch(text -> text.startsWith("dc:a6:32:"));
    assertThat(texts(MacAddresses.valid())).contains("fe:ff:ff:ff:ff:ff");
  }

  @Test
  void namesHaveLongLabelsAndDomainsWhenAskedFor() {
    assertThat(Samples.of(HostNames.valid(), MANY))
        .allMatch(HostName::isSingleLabel)
        .anyMatch(name -> name.toString().length() == 63)
        .anyMatch(name -> name.toString().contains("-"));
    assertThat(Samples.of(HostNames.valid().withDomains(), MANY))
        .anyMatch(HostName::isSingleLabel)
        .anyMatch(name -> !name.isSingleLabel());
  }

  @Test
  void valuesShrinkToThePlainest() {
    assertThat(plainest(HostNames.valid())).isEqualTo("node1");
    assertThat(plainest(HostNames.valid().withDomains())).isEqualTo("node1");
    assertThat(plainest(Ipv4Addresses.valid())).isEqualTo("10.0.0.1");
    assertThat(plainest(Ipv4Subnets.valid())).isEqualTo("10.0.0.0/24");
    assertThat(plainest(Ipv4Subnets.valid().withPrefixLengths(26, 28))).isEqualTo("10.0.0.0/26");
    assertThat(plainest(MacAddresses.valid())).isEqualTo("02:00:00:00:00:01");
  }

  @Test
  void clustersShrinkToOneNodeAndEveryDefault() {
    assertThat(Samples.shrunken(ClusterSpecs.valid(), spec -> true).toYaml())
        .isEqualTo(
            """
            cluster: rocky-pi
            sms:
              name: sms
              address: 10.0.0.1
              interface: end0
            network:
              subnet: 10.0.0.0/24
              lease-time: 12h
            nodes:
              - names: node1
                addresses: 10.0.0.11
                macs: [02:00:00:00:00:01]
                hardware: raspberry-pi-4b
            """);
  }

  @Test
  void configurationsOfSlurmShrinkToOneNode() {
    assertThat(ConfigFormats.slurm().format(Samples.shrunken(SlurmConfigs.valid(), all -> true)))
        .isEqualTo(
            """
            ClusterName=rocky-pi
            SlurmctldHost=sms

            # nodes
            NodeName=node1

            # partitions
            PartitionName=normal Nodes=node1 Default=YES
            """);
  }

  @Test
  void otherConfigurationsShrinkToNothing() {
    assertThat(Samples.shrunken(DnsmasqConfigs.valid(), all -> true).stanzas()).isEmpty();
    assertThat(Samples.shrunken(Configs.valid().exports(), all -> true).stanzas()).isEmpty();
    assertThat(Samples.shrunken(Configs.valid().sshd(), all -> true).blocks()).isEmpty();
  }

  @Test
  void clustersAreAsLargeAndOfTheProfileThatWasAskedFor() {
    assertThat(Samples.of(ClusterSpecs.valid().withNodes(3, 5).ofProfile(Profile.GUIDE), 100))
        .allMatch(spec -> spec.profile() == Profile.GUIDE)
        .extracting(spec -> spec.nodes().size())
        .contains(3, 5)
        .allMatch(size -> size >= 3 && size <= 5);
    assertThat(Samples.of(ClusterSpecs.valid().withDefaults(), 100))
        .allMatch(spec -> spec.slurm().equals(ClusterSpecs.plain(1).slurm()));
    assertThatThrownBy(() -> ClusterSpecs.withNodes(1, 65_537))
        .hasMessage("1 to 65537 nodes: give two numbers from 1 to 65536, the smaller one first");
  }

  @Test
  void aClusterHasUpTo65536NodesAndNoErrorThen() {
    ClusterSpec spec =
        Samples.of(ClusterSpecs.withNodes(65_536, 65_536).withoutEdgeCases(), 1).get(0);

    assertThat(spec.nodes()).hasSize(65_536);
    assertThat(spec.check().hasErrors()).isFalse();
  }

  @Test
  void aSlurmConfHasUpTo65536Nodes() {
    SlurmConfig config =
        Samples.of(SlurmConfigs.valid().withNodes(65_536, 65_536).withoutEdgeCases(), 1).get(0);

    assertThat(config.entries(SlurmLine.Nodes.class).mapToInt(line -> line.names().size()).sum())
        .isEqualTo(65_536);
    assertThat(ConfigFormats.slurm().parse(ConfigFormats.slurm().format(config), "f").orThrow())
        .isEqualTo(config);
  }

  private static List<String> texts(Arbitrary<?> arbitrary) {
    return Samples.of(arbitrary, MANY).stream().map(Object::toString).toList();
  }

  private static <T> String plainest(Arbitrary<T> arbitrary) {
    return Samples.shrunken(arbitrary, value -> true).toString();
  }
}
