package org.example.cluster;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of our own cluster. */
class RenderClusterTest {

  private static final Path SPEC = Path.of("cluster.yaml");

  @Test
  void theClusterIsRendered(@TempDir Path directory) throws IOException {
    RenderCluster.main(new String[] {SPEC.toString(), directory.toString()});

    assertThat(directory.resolve("sms/etc/slurm/slurm.conf")).isNotEmptyFile();
  }

  /** {@code isAcceptedBy} skips the test where there is no dnsmasq. */
  @Test
  void dnsmasqTakesItsFile() throws IOException {
    assertThat(FileTree.of(ClusterSpec.load(SPEC)))
        .file("sms/etc/dnsmasq.conf")
        .hasLine("enable-tftp")
        .isAcceptedBy("dnsmasq", "--test", "--conf-file={}");
  }

  @Test
  void nodesWithOneMacAddressAreTold() throws IOException {
    String spec = Files.readString(SPEC).replace("dc:a6:32:20:44:6d", "dc:a6:32:21:55:72");

    assertThat(ClusterSpec.tryLoad(spec, "cluster.yaml").problems())
        .hasExactly(ProblemCode.DUPLICATE_MAC, "nodes[1].macs[0]");
  }
}
