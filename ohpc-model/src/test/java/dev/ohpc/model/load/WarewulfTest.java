package dev.ohpc.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster of Warewulf 4 becomes the same cluster here. */
class WarewulfTest {

  private static final String CONF = "ipaddr: 10.7.0.1/16\n";

  private static final String NODES_46 =
      """
      nodeprofiles:
        default:
          comment: what every board has
          cluster name: orchard
          image name: rocky-10
          system overlay: [wwinit, wwclient, hostname]
          runtime overlay: [hosts]
          kernel:
            args: [quiet, net.ifnames=1]
          primary network: boot
          network devices:
            boot:
              type: ethernet
              device: end0
              netmask: 255.255.255.0
              gateway: 10.7.0.254
          ipmi: {}
          tags: {}
      nodes:
        apple1:
          profiles: [default]
          network devices:
            boot: {hwaddr: "dc:a6:32:00:00:01", ipaddr: 10.7.0.11}
            storage: {hwaddr: "dc:a6:32:00:0a:01", ipaddr: 10.9.0.11}
        apple2:
          profiles: [default]
          network devices:
            boot: {hwaddr: "DC-A6-32-00-00-02", ipaddr: 10.7.0.12}
        apple3:
          profiles: [default]
          network devices:
            boot: {hwaddr: "dc:a6:32:00:00:03", ipaddr: 10.7.0.13}
      """;

  private static final String CONF_46 =
      """
      ipaddr: 10.7.0.1
      netmask: 255.255.255.0
      network: 10.7.0.0
      warewulf:
        secure: false
      dhcp:
        enabled: true
        range start: 10.7.0.100
        range end: 10.7.0.199
        systemd name: dnsmasq
      tftp:
        tftproot: /var/lib/tftpboot
      nfs:
        enabled: true
        export paths:
        - path: /home
          export options: rw,sync
        - path: /opt
          export options: ro,sync,no_root_squash
        systemd name: nfs-server
      ssh:
        key types: [ed25519]
      """;

  @TempDir private Path directory;

  @Test
  void theFilesOfWarewulfGiveASpecThatIsWrittenFolded() throws IOException {
    ClusterSpec spec = load(NODES_46, CONF_46).orThrow();

    assertThat(spec.toYaml())
        .isEqualTo(
            """
            cluster: orchard
            sms:
              name: sms
              address: 10.7.0.1
              interface: end0
            network:
              subnet: 10.7.0.0/24
              dhcp-range: 10.7.0.100-10.7.0.199
              lease-time: 12h
              router: 10.7.0.254
            storage:
              tftp-directory: /var/lib/tftpboot
              shared: [/home]
              shared-read-only: [/opt]
            firmware:
              kernel-arguments: [quiet, "net.ifnames=1"]
            nodes:
              - names: "apple[1-3]"
                addresses: "10.7.0.[11-13]"
                macs: [dc:a6:32:00:00:01, dc:a6:32:00:00:02, dc:a6:32:00:00:03]
                hardware: raspberry-pi-4b
            """);
    assertThat(ClusterSpec.load(spec.toYaml(), "again")).isEqualTo(spec);
  }

  @Test
  void whatIsAssumedAndWhatHasNoEffectIsSaidOnce() throws IOException {
    List<Problem> notes =
        load(NODES_46, CONF_46).problems().stream()
            .filter(problem -> !isOfTheCluster(problem))
            .toList();

    assertThat(notes)
        .extracting(this::line)
        .containsExactly(
            "nodes.conf:1:1: note[assumed]: Warewulf's files do not tell these, so they are"
                + " assumed: `sms.name: sms`, `sms.interface: end0`, `hardware: raspberry-pi-4b`;"
                + " where one is wrong, put it right in the spec that `ClusterSpec.toYaml` writes",
            "nodes.conf:5:5: note[unused-variable]: these settings of Warewulf have no effect"
                + " here: `image name`, `system overlay`, `runtime overlay`,"
                + " `network devices.type`, `network devices.device`, `network devices.storage`;"
                + " they are for what this library does not configure, or chooses itself",
            "warewulf.conf:4:1: note[unused-variable]: these settings of Warewulf have no effect"
                + " here: `warewulf`, `ssh`, `dhcp.systemd name`, `nfs.systemd name`; they are for"
                + " what this library does not configure, or chooses itself");
    assertThat(notes.get(0).attributes()).containsEntry("sms.interface", "end0");
  }

  /** The same two nodes, as each generation writes them. */
  static Stream<Arguments> generations() {
    return Stream.of(
        arguments(
            "4.3: texts, `default` on the network, the profile implied",
            """
            WW_INTERNAL: 43
            nodeprofiles:
              default:
                runtime overlay: generic
                kernel args: quiet loglevel=3
            nodes:
              pear1:
                container name: rocky
                network devices:
                  eth0: {ipcidr: 10.7.0.21/16, hwaddr: "dc:a6:32:00:01:01", default: "true"}
                  abc: {ipaddr: 10.9.0.21}
              pear2:
                network devices:
                  eth0: {ipaddr: 10.7.0.22, hwaddr: "dc:a6:32:00:01:02", default: true}
            """),
        arguments(
            "4.4: a network that is primary",
            """
            WW_INTERNAL: 43
            nodeprofiles:
              default:
                kernel: {args: quiet loglevel=3, override: 5.14}
            nodes:
              pear1:
                profiles: [default]
                network devices:
                  net1: {ipaddr: 10.7.0.21, hwaddr: "dc:a6:32:00:01:01", primary: "yes"}
                  ib0: {ipaddr: 10.9.0.21, type: infiniband}
              pear2:
                network devices:
                  net1: {ipaddr: 10.7.0.22, hwaddr: "dc:a6:32:00:01:02"}
            """),
        arguments(
            "4.5: the primary network by name",
            """
            WW_INTERNAL: 45
            nodeprofiles:
              default:
                primary network: net1
                kernel: {args: quiet loglevel=3}
            nodes:
              pear1:
                discoverable: "false"
                network devices:
                  ib0: {ipaddr: 10.9.0.21}
                  net1: {ipaddr: 10.7.0.21, hwaddr: "dc:a6:32:00:01:01", onboot: "true"}
              pear2:
                network devices:
                  net1: {ipaddr: 10.7.0.22, hwaddr: "dc:a6:32:00:01:02"}
            """),
        arguments(
            "4.6: arguments as a list, nested profiles",
            """
            nodeprofiles:
              default:
                kernel:
                  args: [quiet]
              boards:
                profiles: [default]
                kernel:
                  args: [loglevel=3]
                resources:
                  fstab: [{spec: "warewulf:/home", file: /home}]
            nodes:
              pear1:
                profiles: [boards]
                network devices:
                  default: {ipaddr: 10.7.0.21, hwaddr: "dc:a6:32:00:01:01"}
              pear2:
                profiles: [boards]
                network devices:
                  default: {ipaddr: 10.7.0.22, hwaddr: "dc:a6:32:00:01:02"}
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("generations")
  void eachGenerationIsRead(String generation, String nodesConf) throws IOException {
    ClusterSpec spec = load(nodesConf, CONF).orThrow();

    assertThat(nodes(spec))
        .containsExactly("pear1 10.7.0.21 dc:a6:32:00:01:01", "pear2 10.7.0.22 dc:a6:32:00:01:02");
    assertThat(spec.firmware().kernelArguments()).hasToString("[quiet, loglevel=3]");
  }

  /** What the profiles are, what the node says, and which parameters its kernel gets. */
  static Stream<Arguments> inheritance() {
    String p = profile("p", "[a]");
    String q = profile("q", "[b]");
    String implied = "WW_INTERNAL: 45\n";
    return Stream.of(
        inherited("", "", "[]"),
        inherited(p, "profiles: [p]", "[a]"),
        inherited(p + q, "profiles: [q, p]", "[b, a]"),
        inherited(p + q, "profiles: [p], kernel: {args: [c]}", "[a, c]"),
        inherited(profile("p", "[a, b]"), "profiles: [p], kernel: {args: [~a, c]}", "[b, c]"),
        inherited(profile("p", "[a, b c]"), "profiles: [p]", "[a, b, c]"),
        inherited(p, "profiles: [p], kernel: {args: x y}", "[x, y]"),
        inherited(profile("p", "a") + profile("q", "b"), "profiles: [p, q]", "[b]"),
        // profiles of profiles come first, and once
        inherited(profile("p", "[a]", "q") + q, "profiles: [p]", "[b, a]"),
        inherited(profile("p", "[a]", "q") + q, "profiles: [q, p]", "[b, a]"),
        inherited(
            profile("p", "[a]", "q") + profile("q", "[b]", "r") + profile("r", "[c]"),
            "profiles: [p]",
            "[c, b, a]"),
        inherited(profile("p", "[a]", "q") + profile("q", "[b]", "p"), "profiles: [p]", "[b, a]"),
        inherited(profile("p", "[a]", "p"), "profiles: [p]", "[a]"),
        // and are taken away by a word before or after them
        inherited(p + q, "profiles: [p, q, ~p]", "[b]"),
        inherited(p + q, "profiles: [~p, p, q]", "[b]"),
        inherited(profile("p", "[a]", "q") + q, "profiles: [p, ~q]", "[a]"),
        inherited(p + profile("q", "[b]", "~p"), "profiles: [p, q]", "[b]"),
        // a node that names none has the default until 4.5
        inherited(profile("default", "[a]"), "", "[]"),
        inherited(implied, profile("default", "[a]"), "", "[a]"),
        inherited(implied, profile("default", "[a]") + q, "profiles: [q]", "[b]"));
  }

  private static String profile(String name, String arguments, String... profiles) {
    return "  %s: {kernel: {args: %s}, profiles: %s}\n"
        .formatted(name, arguments, List.of(profiles));
  }

  private static Arguments inherited(String profiles, String node, String expected) {
    return inherited("", profiles, node, expected);
  }

  private static Arguments inherited(String head, String profiles, String node, String expected) {
    return arguments(head + "nodeprofiles:\n" + profiles, node, expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @MethodSource("inheritance")
  void profilesAreInheritedAsWarewulfDoes(String profiles, String node, String expected)
      throws IOException {
    ClusterSpec spec = load(profiles + nodeOf(node), CONF).orThrow();

    assertThat(spec.firmware().kernelArguments()).hasToString(expected);
  }

  private static String nodeOf(String words) {
    return """
    nodes:
      n1:
        {%s network devices: {default: {hwaddr: "dc:a6:32:00:00:01", ipaddr: 10.7.0.11}}}
    """
        .formatted(words.isEmpty() ? "" : words + ",");
  }

  /** What decides on the network, and the last number of the address that comes of it. */
  static Stream<Arguments> networks() {
    String two = "lan: {hwaddr: MAC, ipaddr: 10.7.0.1x}, ib: {hwaddr: MAC, ipaddr: 10.7.0.2x}";
    return Stream.of(
        arguments("the first by name", "", two, "20"),
        arguments("the one that is named", "primary network: lan", two, "10"),
        arguments("if it is there", "primary network: wan", two, "20"),
        arguments(
            "until 4.4 the one that says so",
            "",
            two.replace("lan: {", "lan: {primary: yes, "),
            "10"),
        arguments("or is the default", "", two.replace("lan: {", "lan: {default: 'true', "), "10"),
        arguments("but not if it says no", "", two.replace("lan: {", "lan: {default: no, "), "20"),
        arguments(
            "the name counts more",
            "primary network: ib",
            two.replace("lan: {", "lan: {primary: yes, "),
            "20"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void ofSeveralNetworksThePrimaryOneIsTaken(String what, String node, String networks, String last)
      throws IOException {
    String devices = networks.replace("MAC", "\"dc:a6:32:00:00:01\"").replace("x", "0");
    String text = "nodes:\n  n1:\n    %s\n    network devices: {%s}\n".formatted(node, devices);

    assertThat(nodes(load(text, CONF).orThrow()))
        .containsExactly("n1 10.7.0." + last + " dc:a6:32:00:00:01");
  }

  @Test
  void aNodesOwnTextCountsMoreThanThatOfItsProfiles() throws IOException {
    String text =
        """
        nodeprofiles:
          p: {network devices: {default: {gateway: 10.7.0.2, ipaddr: 10.7.0.99}}, cluster name: figs}
          q: {network devices: {default: {gateway: 10.7.0.3}}, cluster name: plums}
        nodes:
          n1:
            profiles: [p, q]
            network devices: {default: {hwaddr: "dc:a6:32:00:00:01", ipaddr: 10.7.0.11}}
        """;

    ClusterSpec spec = load(text, CONF).orThrow();

    assertThat(nodes(spec)).containsExactly("n1 10.7.0.11 dc:a6:32:00:00:01");
    assertThat(spec.network().router()).hasToString("Optional[10.7.0.3]");
    assertThat(spec.cluster()).hasToString("plums");
  }

  /** What warewulf.conf says, and what of the spec follows. */
  static Stream<Arguments> servers() {
    return Stream.of(
        arguments("ipaddr: 10.7.0.1/16", "sms", "sms 10.7.0.1"),
        arguments("ipaddr: 10.7.0.1/16", "network", "10.7.0.0/16"),
        arguments("{ipaddr: 10.7.0.1/16, netmask: 255.255.0.0}", "network", "10.7.0.0/16"),
        arguments("{ipaddr: 10.7.0.1, netmask: 255.255.0.0}", "network", "10.7.0.0/16"),
        arguments("{ipaddr: 10.7.0.1/16, network: 10.7.0.0}", "network", "10.7.0.0/16"),
        arguments("{ipaddr: 10.7.0.1/16, fqdn: head.example.test}", "sms", "head 10.7.0.1"),
        arguments(dhcp("range start: 10.7.1.1, range end: 10.7.1.9"), "range", "10.7.1.1-10.7.1.9"),
        arguments(dhcp("range start: 10.7.1.1"), "range", "none"),
        arguments(dhcp("range start:, range end:"), "range", "none"),
        arguments(
            dhcp("enabled: false, range start: 10.7.1.1, range end: 10.7.1.9"), "range", "none"),
        arguments("{ipaddr: 10.7.0.1/16, tftp: {}}", "tftp", "/srv/tftp"),
        arguments("{ipaddr: 10.7.0.1/16, tftp: {tftproot: ''}}", "tftp", "/srv/tftp"),
        arguments("{ipaddr: 10.7.0.1/16, tftp: {tftproot: /tftp}}", "tftp", "/tftp"),
        arguments("{ipaddr: 10.7.0.1/16}", "shared", "default default"),
        arguments(nfs("exports: [/home]"), "shared", "[/home] []"),
        arguments(nfs("enabled: false, exports: [/home]"), "shared", "default default"),
        arguments(nfs("export paths: [{path: /home}]"), "shared", "[/home] []"),
        arguments(
            nfs("export paths: [{path: /a, export options: 'sync, ro'}, {path: /b}]"),
            "shared",
            "[/b] [/a]"),
        arguments(
            nfs("export paths: [{path: /a, mount: true}, {path: /b, mount: false}]"),
            "shared",
            "[/a] []"));
  }

  private static String dhcp(String words) {
    return "{ipaddr: 10.7.0.1/16, dhcp: {" + words + "}}";
  }

  private static String nfs(String words) {
    return "{ipaddr: 10.7.0.1/16, nfs: {" + words + "}}";
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("servers")
  void theServerIsTheOneOfWarewulfConf(String conf, String what, String expected)
      throws IOException {
    ClusterSpec spec = load(NODES_46, conf + "\n").orThrow();

    assertThat(
            switch (what) {
              case "sms" -> spec.sms().name() + " " + spec.sms().address();
              case "network" -> spec.network().subnet().toString();
              case "range" -> spec.network().dhcpRange().map(Object::toString).orElse("none");
              case "tftp" -> spec.storage().tftpDirectory().toString();
              default ->
                  spec.storage().shared().map(Object::toString).orElse("default")
                      + " "
                      + spec.storage().sharedReadOnly().map(Object::toString).orElse("default");
            })
        .isEqualTo(expected);
  }

  @Test
  void whatASpecHasOnceIsTakenIfAllNodesHaveIt() throws IOException {
    String text =
        NODES_46.replace(
                "{hwaddr: \"DC-A6-32-00-00-02\"",
                "{netmask: 255.255.0.0, gateway: 10.7.0.253, hwaddr: \"DC-A6-32-00-00-02\"")
            + "    cluster name: cherries\n    kernel: {args: [debug]}\n";

    LoadResult result = load(text, CONF_46);

    assertThat(result.orThrow().cluster()).hasToString("orchard");
    assertThat(result.orThrow().network().router()).isEmpty();
    assertThat(result.orThrow().firmware().kernelArguments()).isEmpty();
    assertThat(result.problems())
        .extracting(this::line)
        .contains(
            "nodes.conf:33:19: warning[not-carried]: a spec has these once for all nodes, and here"
                + " they differ: `cluster name`, `network devices.gateway`,"
                + " `network devices.netmask`, `kernel.args`; give all nodes the same; the netmask"
                + " is that of the server");
  }

  @Test
  void aClusterWithoutANameGetsTheOneOfOpenHpc() throws IOException {
    LoadResult result = load(NODES_46.replace("cluster name: orchard", ""), CONF_46);

    assertThat(result.orThrow().cluster()).hasToString("cluster");
    assertThat(result.problems().withCode(ProblemCode.ASSUMED))
        .singleElement()
        .satisfies(note -> assertThat(note.attributes()).containsEntry("cluster", "cluster"));
  }

  @Test
  void nodesThatCannotBootAreLeftOutAndTheRestIsLoaded() throws IOException {
    String text =
        NODES_46
            + """
              kiwi[1]: {}
              grape1:
                profiles: [default]
                discoverable: true
                network devices: {boot: {ipaddr: 10.7.0.31}}
              grape2:
                network devices: {boot: {ipaddr: 10.7.0.32}}
              lemon1:
                network devices: {boot: {hwaddr: "dc:a6:32:00:00:41"}}
            """;

    LoadResult result = load(text, CONF_46);

    assertThat(result.orThrow().nodes()).hasSize(3);
    assertThat(result.problems().withCode(ProblemCode.NOT_CARRIED))
        .extracting(problem -> line(problem).replaceFirst(";.*", ""))
        .containsExactly(
            "nodes.conf:33:3: warning[not-carried]: kiwi[1] has no `hwaddr` and no `ipaddr` in"
                + " the primary network, and is left out",
            "nodes.conf:34:3: warning[not-carried]: grape[1-2] have no `hwaddr` in the primary"
                + " network, and are left out",
            "nodes.conf:40:3: warning[not-carried]: lemon1 has no `ipaddr` in the primary"
                + " network, and is left out");
  }

  @Test
  void problemsOfTheClusterAreShownInTheFileThatHasTheValue() throws IOException {
    String nodes = NODES_46.replace("10.7.0.13}", "10.7.0.150}");
    String conf = CONF_46.replace("ipaddr: 10.7.0.1\n", "ipaddr: 10.7.0.0\n");

    assertThat(load(nodes, conf).problems().stream().filter(this::isOfTheCluster))
        .extracting(problem -> line(problem).replaceFirst("\\]: .*", "]"))
        .containsExactly(
            "warewulf.conf:1:9: error[network-address]", "warewulf.conf:8:16: error[pool-overlap]");
  }

  @Test
  void withoutWarewulfConfNothingElseIsLost() throws IOException {
    Path file = Files.writeString(directory.resolve("nodes.conf"), NODES_46);

    assertThat(ClusterSpec.tryLoad(file).problems().withCode(ProblemCode.MISSING_KEY))
        .singleElement()
        .extracting(this::line)
        .isEqualTo(
            "nodes.conf:1:1: error[missing-key]: there is no `warewulf.conf` beside this file,"
                + " which has the server's address; put both in one directory, and load this one"
                + " by its path");
    assertThat(ClusterSpec.tryLoad(NODES_46, "text").problems().withCode(ProblemCode.MISSING_KEY))
        .hasSize(1);
  }

  @Test
  void aSpecWhoseNodesAreNoListIsStillASpec() {
    String text = SpecText.GUIDE_CLUSTER.replaceFirst("(?s)nodes:.*", "nodes: {node1: {}}\n");

    assertThat(ClusterSpec.tryLoad(text, "x").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WRONG_TYPE);
  }

  @Test
  void aLargeClusterIsAnOrdinaryInput() throws IOException {
    int count = 65_536;
    String nodes =
        IntStream.range(256, 256 + count)
            .mapToObj(
                i ->
                    """
                      n%05d:
                        profiles: [default]
                        network devices:
                          default: {hwaddr: "02:00:%02x:%02x:%02x:01", ipaddr: 10.%d.%d.%d}
                    """
                        .formatted(
                            i, i >> 16, i >> 8 & 255, i & 255, i >> 16, i >> 8 & 255, i & 255))
            .collect(Collectors.joining());
    String text =
        """
        nodeprofiles:
          default: {kernel: {args: [quiet]}, cluster name: large}
        nodes:
        """
            + nodes;

    assertThat(load(text, "ipaddr: 10.0.0.1/8\n").orThrow().nodes()).hasSize(count);
  }

  @Test
  void profilesInProfilesCostNoStack() throws IOException {
    StringBuilder profiles = new StringBuilder("nodeprofiles:\n");
    for (int i = 0; i < 20_000; i++) {
      profiles.append("  p%d: {profiles: [p%d]}\n".formatted(i, i + 1));
    }
    String text = profiles + "  p20000: {kernel: {args: [deep]}}\n" + nodeOf("profiles: [p0]");

    assertThat(load(text, CONF).orThrow().firmware().kernelArguments()).hasToString("[deep]");
  }

  private LoadResult load(String nodesConf, String warewulfConf) throws IOException {
    Files.writeString(directory.resolve("warewulf.conf"), warewulfConf);
    return ClusterSpec.tryLoad(Files.writeString(directory.resolve("nodes.conf"), nodesConf));
  }

  private String line(Problem problem) {
    return problem.toLine().replace(directory + "/", "");
  }

  /** Whether it is more than a note on these files. */
  private boolean isOfTheCluster(Problem problem) {
    return problem.code() != ProblemCode.ASSUMED && problem.code() != ProblemCode.UNUSED_VARIABLE;
  }

  private static List<String> nodes(ClusterSpec spec) {
    return spec.nodes().stream()
        .map(node -> node.name() + " " + node.address() + " " + node.mac())
        .toList();
  }
}
