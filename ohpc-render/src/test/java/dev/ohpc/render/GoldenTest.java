package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guide's cluster, every file of it, word for word; of the files that are the same in every
 * cluster, below {@code runbook/lib}, the manifest has the sums.
 *
 * <p>{@code -Dgolden.update=true} writes the expected trees anew.
 */
class GoldenTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @CsvSource({"recommended, rocky-pi.yaml", "guide-profile, rocky-pi-guide.yaml"})
  void theWholeTreeIsAsExpected(String expected, String example) throws IOException {
    FileTree tree = FileTree.of(Examples.load(Path.of("examples", example)));
    Path golden = RESOURCES.resolve("golden").resolve(expected);
    if (Boolean.getBoolean("golden.update")) {
      tree.writeTo(golden);
    }

    assertThat(withoutLibrary(Trees.expected(tree)))
        .isEqualTo(withoutLibrary(Trees.contents(golden)));
  }

  @ParameterizedTest
  @CsvSource({
    "dnsmasq.conf, sms/etc/dnsmasq.conf",
    "slurm.conf, sms/etc/slurm/slurm.conf",
    "cgroup.conf, sms/etc/slurm/cgroup.conf",
    "cgroup.conf, nodes/node2/etc/slurm/cgroup.conf",
    "cmdline.txt, tftp/cmdline.txt",
    "boot.conf, eeprom/boot.conf",
    "end0.nmconnection, image/etc/NetworkManager/system-connections/end0.nmconnection",
    "openmpi.ld.so.conf, nodes/node3/etc/ld.so.conf.d/openmpi.conf"
  })
  void theGuideProfileEqualsTheGuideDirectiveByDirective(String guide, String path)
      throws IOException {
    FileTree tree = FileTree.of(Examples.load(Examples.GUIDE));

    assertThat(directives(tree.file(path).content()))
        .isEqualTo(directives(Files.readString(RESOURCES.resolve("guide").resolve(guide))));
  }

  @Test
  void theGuidesHostsLineIsInEachNodesHosts() throws IOException {
    FileTree tree = FileTree.of(Examples.load(Examples.GUIDE));
    String line = Files.readString(RESOURCES.resolve("guide/node-hosts-line")).strip();

    assertThat(List.of("node1", "node2", "node3"))
        .allSatisfy(
            node ->
                assertThat(tree.file("nodes/" + node + "/etc/hosts").content().lines())
                    .contains(line));
  }

  @Test
  void inputLocalGivesTheSameClusterButForWhatItCannotSay() {
    ClusterSpec fromYaml = Examples.load(Examples.RECOMMENDED);
    ClusterSpec fromInput = Examples.load(Examples.INPUT_LOCAL);
    ClusterSpec completed =
        ClusterSpec.builder()
            .from(fromInput)
            .cluster(fromYaml.cluster())
            .network(fromYaml.network())
            .build();

    assertThat(FileTree.of(completed).files()).isEqualTo(FileTree.of(fromYaml).files());
  }

  private static Map<String, String> withoutLibrary(Map<String, String> files) {
    files.keySet().removeIf(path -> path.startsWith("runbook/lib/"));
    return files;
  }

  private static List<String> directives(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
