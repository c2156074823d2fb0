package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services start on the rendered files, in namespaces of their own, and do what is meant. */
class RunningServicesTest {

  private static final int STILL_RUNNING = 124; // timeout(1)

  @TempDir private Path work;

  @Test
  @RealProgram(value = "dnsmasq", namespaces = true)
  @RealProgram("busybox")
  @RealProgram("tftp")
  void dnsmasqGivesEachBoardItsAddressItsNameItsRootAndItsKernel() {
    Outcome outcome = Outcome.ofScript("dnsmasq.sh", RenderedTrees.recommended(work), work);

    assertThat(outcome.output().lines())
        .containsExactly(
            "192.168.1.11 node1 nfs4:192.168.1.1:/srv/nfs/node1:rw router=none dns=192.168.1.1",
            "192.168.1.12 node2 nfs4:192.168.1.1:/srv/nfs/node2:rw router=none dns=192.168.1.1",
            "no lease",
            "shared kernel",
            "own kernel");
  }

  @Test
  @RealProgram(value = "dnsmasq", namespaces = true)
  @RealProgram("busybox")
  @RealProgram("tftp")
  void withTheGuidesFilesAStrangerGetsAnAddressAsTheCheckSays() {
    Outcome outcome = Outcome.ofScript("dnsmasq.sh", RenderedTrees.guide(work), work);

    // dnsmasq chooses from the pool by the stranger's MAC address
    assertThat(
            outcome.output().lines().map(line -> line.replaceFirst("^192.168.1.[0-9]+ {3}", "? ")))
        .containsExactly(
            "192.168.1.11 node1 192.168.1.1:/srv/nfs/node1,rw router=192.168.1.1 dns=192.168.1.1",
            "192.168.1.12 node2 192.168.1.1:/srv/nfs/node2,rw router=192.168.1.1 dns=192.168.1.1",
            "? router=192.168.1.1 dns=192.168.1.1",
            "shared kernel",
            "shared kernel");
  }

  @Test
  @RealProgram(value = "slurmctld", namespaces = true)
  @RealProgram("munged")
  void slurmctldRunsOnBothProfiles() {
    for (Path tree : List.of(RenderedTrees.recommended(work), RenderedTrees.guide(work))) {
      Outcome outcome = Outcome.ofScript("slurmctld.sh", tree, work);

      assertThat(outcome.status()).as(outcome.output()).isEqualTo(STILL_RUNNING);
      assertThat(outcome.output())
          .contains("Running as primary controller")
          .doesNotContain("fatal", "parsing error", "unrecognized");
    }
  }

  @Test
  @RealProgram(value = "exportfs", namespaces = true)
  void exportfsExportsEachRootToItsNodeAlone() {
    Outcome outcome = Outcome.ofScript("exportfs.sh", RenderedTrees.recommended(work), work);

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output().lines().map(line -> line.replaceFirst(",.*", "")))
        .containsExactlyInAnyOrder(
            "/srv/nfs/node1\t192.168.1.11(rw",
            "/srv/nfs/node2\t192.168.1.12(rw",
            "/srv/nfs/node3\t192.168.1.13(rw",
            "/home\t192.168.1.0/24(rw",
            "/opt/ohpc/pub\t192.168.1.0/24(ro");
    assertThat(outcome.output().lines().filter(line -> line.startsWith("/srv/")))
        .allMatch(line -> line.contains(",no_root_squash,"));
    assertThat(outcome.output().lines().filter(line -> line.startsWith("/home")))
        .allMatch(line -> line.contains(",root_squash,"));
  }
}
