package dev.ohpc.netboot.nfs.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which entry of exports(5) a client is. */
class ClientRulesTest {

  private static final HostNames NAMES =
      new KnownNames(
          ImmutableListMultimap.of(
              "node1", "192.168.1.11", "node1", "fd00::11", "node2.cluster", "192.168.1.12"));

  private final List<String> problems = new ArrayList<>();

  /** A table of names instead of a name server. */
  private record KnownNames(ImmutableListMultimap<String, String> addresses) implements HostNames {

    @Override
    public List<InetAddress> addresses(String name) {
      return addresses.get(name).stream().map(InetAddresses::forString).toList();
    }

    @Override
    public Optional<String> name(InetAddress address) {
      return addresses.entries().stream()
          .filter(entry -> InetAddresses.forString(entry.getValue()).equals(address))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  private ClientRules rules(Client... clients) {
    return new ClientRules(new Export("/x", List.of(clients)).allClients(), NAMES, problems::add);
  }

  /** An entry that can be told by its anonymous user. */
  private static Client entry(String host, int mark) {
    return new Client(host, List.of("anonuid=" + mark));
  }

  private static Optional<Integer> found(ClientRules rules, String address) {
    return rules.find(InetAddresses.forString(address)).map(ClientOptions::anonUid);
  }

  private boolean fits(String host, String address) {
    return found(rules(entry(host, 1)), address).isPresent();
  }

  @Test
  void anAddressIsOneClient() {
    assertThat(fits("192.168.1.11", "192.168.1.11")).isTrue();
    assertThat(fits("192.168.1.11", "192.168.1.12")).isFalse();
    assertThat(fits("fd00::11", "fd00:0:0::11")).isTrue();
  }

  @Test
  void aSubnetIsAllOfItsClients() {
    assertThat(fits("192.168.1.0/24", "192.168.1.255")).isTrue();
    assertThat(fits("192.168.1.0/24", "192.168.2.1")).isFalse();
    assertThat(fits("192.168.1.77/24", "192.168.1.11")).isTrue();
    assertThat(fits("192.168.1.0/255.255.255.0", "192.168.1.11")).isTrue();
    assertThat(fits("192.168.0.0/255.255.252.0", "192.168.3.1")).isTrue();
    assertThat(fits("192.168.0.0/255.255.252.0", "192.168.4.1")).isFalse();
    assertThat(fits("0.0.0.0/0", "8.8.8.8")).isTrue();
    assertThat(fits("192.168.1.11/32", "192.168.1.11")).isTrue();
    assertThat(fits("fd00::/8", "fdff::1")).isTrue();
    assertThat(fits("fd00::/8", "fe80::1")).isFalse();
    assertThat(fits("0.0.0.0/0", "fd00::1")).isFalse();
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsNoSubnetIsNobodyAndTold() {
    assertThat(fits("192.168.1.0/33", "192.168.1.11")).isFalse();
    assertThat(fits("192.168.1.0/255.0.255.0", "192.168.1.11")).isFalse();
    assertThat(problems).hasSize(2).allMatch(problem -> problem.contains("no such host"));
  }

  @Test
  void aHostNameIsAllOfItsAddresses() {
    assertThat(fits("node1", "192.168.1.11")).isTrue();
    assertThat(fits("NODE1", "fd00::11")).isTrue();
    assertThat(fits("node1", "192.168.1.12")).isFalse();
  }

  @Test
  void aHostThatIsNotKnownIsNobodyAndTold() {
    assertThat(fits("nod1", "192.168.1.11")).isFalse();
    assertThat(problems).containsExactly("`nod1` is for nobody here: no such host is known");
  }

  @Test
  void aWildcardIsAboutTheNameOfTheClient() {
    assertThat(fits("*.cluster", "192.168.1.12")).isTrue();
    assertThat(fits("node?.cluster", "192.168.1.12")).isTrue();
    assertThat(fits("node[2-9].CLUSTER", "192.168.1.12")).isTrue();
    assertThat(fits("*.cluster", "192.168.1.11")).isFalse();
    assertThat(fits("*.cluster", "192.168.1.99")).isFalse();
  }

  @Test
  void aNetgroupIsNobodyAndTold() {
    assertThat(fits("@nodes", "192.168.1.11")).isFalse();
    assertThat(problems)
        .containsExactly("`@nodes` is for nobody here: netgroups are not supported");
  }

  @Test
  void withoutAClientItIsForAll() {
    assertThat(rules().find(InetAddresses.forString("8.8.8.8"))).contains(ClientOptions.DEFAULTS);
  }

  @Test
  void theNarrowestKindHoldsWhateverTheOrder() {
    ClientRules all =
        rules(
            entry("*", 1),
            entry("*.cluster", 2),
            entry("192.168.1.0/24", 3),
            entry("node2.cluster", 4));

    assertThat(found(all, "192.168.1.12")).contains(4);
    assertThat(found(all, "192.168.1.99")).contains(3);
    assertThat(found(all, "10.0.0.1")).contains(1);
    assertThat(found(rules(entry("*", 1), entry("*.cluster", 2)), "192.168.1.12")).contains(2);
  }

  @Test
  void ofOneKindTheFirstHolds() {
    ClientRules both = rules(entry("192.168.0.0/16", 1), entry("192.168.1.0/24", 2));

    assertThat(found(both, "192.168.1.11")).contains(1);
  }

  @Test
  void defaultsHoldForThoseThatFollow() {
    ClientRules all =
        rules(
            entry("192.168.1.11", 1),
            Client.defaults("rw", "anonuid=7"),
            new Client("192.168.1.12", List.of()));

    assertThat(found(all, "192.168.1.12")).contains(7);
    assertThat(all.find(InetAddresses.forString("192.168.1.12")).orElseThrow().readOnly())
        .isFalse();
    assertThat(all.find(InetAddresses.forString("192.168.1.11")).orElseThrow().readOnly()).isTrue();
  }

  @Test
  void anUnknownOptionIsToldAndDropsNothing() {
    assertThat(
            rules(new Client("*", List.of("rw", "asnyc"))).find(InetAddresses.forString("8.8.8.8")))
        .isPresent();
    assertThat(problems).containsExactly("`asnyc` is no option of exports(5), and ignored");
  }
}
