package org.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.testkit.junit.Netboot;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.rehearsal.Rehearsal;
import dev.ohpc.testkit.rehearsal.RehearsalReport;
import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Our cluster boots: from real files and over real sockets, with boards that are played. */
class BootTest {

  @Test
  void allNodesComeUp() throws IOException {
    RehearsalReport report = Rehearsal.of(ClusterSpec.load(Path.of("cluster.yaml"))).run();

    assertThat(report.isPassed()).as(report.toText()).isTrue();
  }

  /** The servers of a test of our own; the test fails if it leaves something open there. */
  @Test
  void node1FindsItsName(@Netboot("cluster.yaml") ServedCluster cluster) {
    MacAddress mac = cluster.spec().nodes().get(0).mac();

    assertThat(Pi4.builder(mac).build().boot(cluster).hostname()).contains("node1");
  }

  @Test
  void aStrangerGetsNoName(@Netboot("cluster.yaml") ServedCluster cluster) {
    MacAddress stranger = MacAddress.parse("02:00:00:00:00:99");

    assertThat(Pi4.builder(stranger).build().boot(cluster).isUp()).isFalse();
    assertThat(cluster.takeFaults()).isNotEmpty(); // expected, so that they do not fail the test
  }
}
