package dev.ohpc.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Word;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {

  @TempDir private Path directory;

  @Test
  void readsTheGuidesCluster() {
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "guide");

    assertThat(spec.profile()).isEqualTo(Profile.RECOMMENDED);
    assertThat(spec.cluster()).hasToString("rocky-pi");
    assertThat(spec.network().dhcpRange()).hasToString("Optional[192.168.1.50-192.168.1.150]");
    assertThat(spec.nodes())
        .extracting(node -> node.name() + " " + node.address() + " " + node.mac())
        .containsExactly(
            "node1 192.168.1.11 dc:a6:32:21:55:72",
            "node2 192.168.1.12 dc:a6:32:20:44:6d",
            "node3 192.168.1.13 dc:a6:32:20:2f:a0");
    assertThat(spec.check()).isEmpty();
  }

  @Test
  void fileReaderAndTextGiveTheSame() throws IOException {
    Path file = Files.writeString(directory.resolve("cluster.yaml"), SpecText.GUIDE_CLUSTER);
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "text");

    assertThat(ClusterSpec.load(file)).isEqualTo(spec).hasSameHashCodeAs(spec);
    assertThat(ClusterSpec.load(new StringReader(SpecText.GUIDE_CLUSTER), "reader"))
        .isEqualTo(spec);
  }

  @Test
  void whatIsWrittenAsYamlReadsAsTheSame() {
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "guide");

    assertThat(spec.toYaml())
        .isEqualTo(
            """
            cluster: rocky-pi
            sms:
              name: sms
              address: 192.168.1.1
              interface: end0
            network:
              subnet: 192.168.1.0/24
              dhcp-range: 192.168.1.50-192.168.1.150
              lease-time: 12h
              dns: [8.8.8.8, 8.8.4.4]
            time:
              servers: [mx.pool.ntp.org]
            nodes:
              - names: "node[1-3]"
                addresses: "192.168.1.[11-13]"
                macs: [dc:a6:32:21:55:72, dc:a6:32:20:44:6d, dc:a6:32:20:2f:a0]
                hardware: raspberry-pi-4b
            """);
    assertThat(ClusterSpec.load(spec.toYaml(), "again")).isEqualTo(spec);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoFault() throws IOException {
    String text = "\uFEFF" + SpecText.GUIDE_CLUSTER.replace("\n", "\r\n");
    Path file = Files.writeString(directory.resolve("cluster.yaml"), text);

    assertThat(ClusterSpec.load(file)).isEqualTo(ClusterSpec.load(SpecText.GUIDE_CLUSTER, ""));
  }

  @Test
  void bytesThatAreNoTextAreShownAtTheirPlace() throws IOException {
    Path file = directory.resolve("cluster.yaml");
    Files.write(file, "cluster: x\nsms: \u00ff".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(ClusterSpec.tryLoad(file).problems())
        .singleElement()
        .extracting(Problem::toLine)
        .isEqualTo(
            file
                + ":2:6: error[not-text]: the byte 0xff is not UTF-8 text;"
                + " give a spec file, saved as UTF-8");
  }

  @Test
  void aFileThatIsTooLargeIsNotParsed() throws IOException {
    Path file = directory.resolve("cluster.yaml");
    Files.write(file, new byte[SourceText.LARGEST + 1]);

    assertThat(ClusterSpec.tryLoad(file).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LARGE);
    assertThat(ClusterSpec.tryLoad("a".repeat(SourceText.LARGEST + 1), "text").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LARGE);
  }

  @Test
  void whatCannotBeReadIsAnIoException() {
    assertThatThrownBy(() -> ClusterSpec.load(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> ClusterSpec.load(directory))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a directory, not a spec file");
  }

  @Test
  void allProblemsComeInOnePassInTheOrderOfTheText() {
    String text =
        SpecText.with("rocky-pi", "Rocky Pi")
            .replace("dhcp-range: 192.168.1.50-192.168.1.150", "dhcp-rnage: x")
            .replace("dc:a6:32:21:55:72", "dc:a6:32:21:55")
            .replace("192.168.1.[12-13]", "192.168.1.[11-12]");

    LoadResult result = ClusterSpec.tryLoad(text, "x");

    assertThat(result.spec()).isEmpty();
    assertThat(result.problems())
        .extracting(problem -> problem.span().orElseThrow().line() + " " + problem.code())
        .containsExactly(
            "1 invalid-value", "8 unknown-key", "16 invalid-value", "18 duplicate-address");
  }

  @Test
  void theExceptionCarriesAllProblemsAndPrintsThem() {
    String text = SpecText.with("rocky-pi", "Rocky");

    assertThatThrownBy(() -> ClusterSpec.load(text, "cluster.yaml"))
        .isInstanceOfSatisfying(
            InvalidSpecException.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessage(
            """
            error[invalid-value]: `Rocky` cannot be a cluster's name
             --> cluster.yaml:1:10  (cluster)
              |
            1 | cluster: Rocky
              |          ^^^^^
              = help: Slurm wants lower case: write `rocky`""");
  }

  @Test
  void oneFaultOfManyNodesIsOneProblemWithAFoldedList() {
    String text = SpecText.manyNodes(1000).replace("10.0.0.0/8", "10.0.0.0/23");

    assertThat(
            ClusterSpec.tryLoad(text, "x").problems().withCode(ProblemCode.ADDRESS_OUTSIDE_SUBNET))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.attributes()).containsEntry("nodes", "node[257-1000]");
              assertThat(problem.path()).hasToString("nodes[0].addresses[256]");
              assertThat(problem.related()).hasSize(5);
            });
  }

  @Test
  void hardwareIsDescribedByNameAndMayRedescribeTheDefault() {
    String text =
        SpecText.and(
                """
                hardware:
                  raspberry-pi-4b: {memory: 4GiB}
                  big: {sockets: 2, cores-per-socket: 8, threads-per-core: 2, memory: 64GiB}
                """)
            .replace("    hardware: raspberry-pi-4b", "    hardware: big");

    assertThat(ClusterSpec.load(text, "x").nodes())
        .extracting(NodeSpec::hardware)
        .extracting(HardwareProfile::name, HardwareProfile::cores, HardwareProfile::memory)
        .containsExactly(
            tuple(Word.parse("raspberry-pi-4b"), 4, Optional.of(MemorySize.parse("4GiB"))),
            tuple(Word.parse("big"), 16, Optional.of(MemorySize.parse("64GiB"))),
            tuple(Word.parse("big"), 16, Optional.of(MemorySize.parse("64GiB"))));
  }

  @Test
  void twoKindsOfHardwareWithOneNameAreAnError() {
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "x");
    HardwareProfile other =
        HardwareProfile.builder().from(HardwareProfile.RASPBERRY_PI_4B).sockets(2).build();
    NodeSpec changed = NodeSpec.builder().from(spec.nodes().get(2)).hardware(other).build();
    ClusterSpecBuilder builder = ClusterSpec.builder().from(spec);

    assertThat(
            builder
                .nodes(List.of(spec.nodes().get(0), spec.nodes().get(1), changed))
                .build()
                .check())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.HARDWARE_NAMED_TWICE);
              assertThat(problem.path()).hasToString("nodes[2].hardware");
            });
  }

  @Test
  void withoutTheRendererOneSentenceNamesTheDependency() {
    ClusterSpec spec = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "x");

    assertThatThrownBy(() -> spec.render(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no renderer was found: add the dependency dev.ohpc:ohpc-render");
  }

  /** Each of these took minutes when work grew as the square of the text. */
  @Test
  @Timeout(60)
  void manyFaultsAreFoundInTimeThatGrowsAsTheText() {
    StringBuilder keys = new StringBuilder();
    StringBuilder names = new StringBuilder("# \u2192\nc_names=\"");
    for (int i = 0; i < 60_000; i++) {
      keys.append("key").append(i).append(": 1\n");
      names.append("node").append(i).append(',');
    }
    String brackets = "n" + "[1]".repeat(300_000);

    assertThat(ClusterSpec.tryLoad(keys.toString(), "keys").problems().all()).hasSize(60_000 + 4);
    assertThat(ClusterSpec.tryLoad(names + "x\"\n", "names").spec()).isEmpty();
    assertThat(ClusterSpec.tryLoad(SpecText.with("node[2-3]", brackets), "brackets").spec())
        .isEmpty();
  }

  @Test
  void aNameOfAHostListIsNoLongerThanAHostNameCanBe() {
    String text = SpecText.with("node[2-3]", "n".repeat(300_000) + "[1-65536]");

    assertThat(ClusterSpec.tryLoad(text, "spec").problems().all())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("more than 255 characters"));
  }

  @Test
  void aDuplicateKeyIsShownVisiblyWithItsPath() {
    String text = SpecText.with("subnet:", "\"a\\e\": 1\n  \"a\\e\": 2\n  subnet:");

    assertThat(ClusterSpec.tryLoad(text, "spec").problems().all())
        .filteredOn(problem -> problem.code() == ProblemCode.DUPLICATE_KEY)
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).hasToString("network.a?"))
        .satisfies(problem -> assertThat(problem.message()).contains("`a?`"));
  }

  @Test
  void aHintIsWorthFollowing() {
    assertThat(hint("hardware: {pi: {memory: 4096}}\n" + SpecText.GUIDE_CLUSTER))
        .contains("`4GiB`");
    assertThat(hint(SpecText.with("12h", "12"))).contains("`12h`");
    assertThat(hint(SpecText.with("rocky-pi", "42")))
        .isEqualTo("write it in quotes, if `42` is meant");
  }

  private static String hint(String text) {
    return ClusterSpec.tryLoad(text, "spec").problems().all().get(0).hint().orElseThrow();
  }

  @Test
  void hardwareThatIsDescribedWronglyIsNotCalledUnknownAsWell() {
    String text = "hardware: {pi: {memory: 4GB}}\n" + SpecText.with("raspberry-pi-4b", "pi");

    assertThat(ClusterSpec.tryLoad(text, "spec").problems().all())
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).hasToString("hardware.pi.memory"));
  }
}
