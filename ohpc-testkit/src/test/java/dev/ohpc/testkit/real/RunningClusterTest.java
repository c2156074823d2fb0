package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpResponder;
import dev.ohpc.netboot.dhcp.Leases;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.JavaProgram;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machines of a rendered cluster run the real programs on the files that are rendered for them:
 * each has its files in an {@code /etc} of its own, its name, and {@code end0} on a common wire
 * (see {@code rendered.sh}).
 *
 * <p>The files are as they are rendered. What is not as on Pi 4s with Rocky Linux:
 *
 * <ul>
 *   <li>Boards know their address before DHCP tells it, since a socket gets no datagram for
 *       another.
 *   <li>NetworkManager finds a root without {@code /etc/hostname}, so that it has to take the name
 *       of DHCP, and {@code /sys} read-only, for there is no udev.
 *   <li>chronyd has {@code -x}: the clock is the host's.
 *   <li>With fewer than four cores {@code SlurmdParameters=config_overrides} is added to
 *       slurm.conf, and no task is bound ({@code SLURM_CPU_BIND=none}).
 *   <li>{@code module load gnu15 openmpi5} puts Debian's Open MPI on the path.
 *   <li>cgroups are of version 1, for Slurm asks systemd for those of version 2. Where a machine
 *       has none that may be changed, the lines of slurm.conf that ask for them are changed.
 * </ul>
 */
class RunningClusterTest {

  private static final Path EXAMPLE = RenderedTrees.EXAMPLES.resolve("rocky-pi.yaml");

  private static final int SHORTEST_REPLY = 300;

  @TempDir private Path work;

  private ClusterSpec spec;
  private Path tree;

  @BeforeEach
  void render() throws IOException {
    spec = ClusterSpec.load(EXAMPLE);
    tree = RenderedTrees.render(spec, work.resolve("tree"));
    List<String> nodes =
        spec.nodes().stream()
            .map(node -> node.name() + " " + node.mac() + " " + node.address())
            .toList();
    Files.write(work.resolve("nodes"), nodes);
  }

  @Test
  @RealProgram(value = "dnsmasq", namespaces = true)
  @RealProgram("systemd-tmpfiles")
  void eachBoardBootsFromDnsmasqAndTheExports() throws IOException {
    Outcome outcome = Outcome.ofScript("boards.sh", tree, work, JavaProgram.command());

    assertThat(outcome.status()).as(outcome.output()).isZero();
    for (NodeSpec node : spec.nodes()) {
      List<String> boot = Files.readAllLines(work.resolve(node.name() + ".boot"));
      assertThat(boot)
          .containsSubsequence(
              "DHCP discover: offer of " + node.address(),
              "DHCP request: " + node.address() + " is given",
              "get config.txt: read",
              "get start4.elf: read",
              "get initramfs8: read",
              "get cmdline.txt: read",
              "get kernel8.img: read",
              "DHCP request: " + node.address() + " is given",
              "mount /srv/nfs/" + node.name() + ": mounted")
          .endsWith("read /etc/hostname: " + node.name());
      assertThat(boot.get(0)).as(Dnsmasq.comparedVersion()).isEqualTo(offer(node).toString());
    }
  }

  /** What the responder answers to a board's first message. */
  private Octets offer(NodeSpec node) throws IOException {
    DnsmasqConfig config =
        ConfigFormats.dnsmasq()
            .parse(Files.readString(tree.resolve("sms/etc/dnsmasq.conf")), "dnsmasq.conf")
            .config();
    DhcpInterface end0 =
        new DhcpInterface(
            spec.sms().interfaceName().toString(), spec.sms().address(), spec.network().subnet());
    DhcpMessage offer =
        DhcpResponder.of(config, end0)
            .answer(BootingBoard.discover(node.mac()), new Leases(), 0)
            .reply()
            .orElseThrow();
    assertThat(offer.option(DhcpCode.VENDOR_OPTIONS)).isPresent();
    return Octets.of(offer.encode(SHORTEST_REPLY));
  }

  @Test
  @RealProgram(value = "NetworkManager", namespaces = true)
  @RealProgram("dbus-daemon")
  @RealProgram("dnsmasq")
  @RealProgram("systemd-tmpfiles")
  void networkManagerTakesEachNodesNameFromDhcp() {
    Outcome outcome = Outcome.ofScript("network-manager.sh", tree, work);

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                node1 192.168.1.11/24 end0
                node2 192.168.1.12/24 end0
                node3 192.168.1.13/24 end0
                """));
  }

  /** Of no source of its own, the server tells the time as stratum 10; see chronyc(1). */
  @Test
  @RealProgram(value = "chronyd", namespaces = true)
  @RealProgram("systemd-tmpfiles")
  void aNodesClockFollowsTheServersThoughItHasLostItsOwn() {
    Outcome outcome = Outcome.ofScript("chrony.sh", tree, work);

    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> lines = outcome.output().lines().toList();
    assertThat(lines).as("sources, and tracking").hasSize(2);
    assertThat(lines.get(0)).startsWith("^,*,192.168.1.1,10,");
    assertThat(lines.get(1)).startsWith("C0A80101,192.168.1.1,11,").endsWith(",Normal");
  }

  @Test
  @RealProgram(value = "slurmctld", namespaces = true)
  @RealProgram("slurmd")
  @RealProgram("munged")
  @RealProgram("mpicc.openmpi")
  @RealProgram("systemd-tmpfiles")
  void slurmRunsTheValidationJobOnAllNodes() {
    Outcome outcome = Outcome.ofScript("slurm-job.sh", tree, work);

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output().lines())
        .contains("0: node1", "1: node2", "2: node3", "PASSED")
        .anyMatch(line -> line.startsWith("3 nodes, 12 tasks, "));
    if (outcome.output().startsWith("without cgroups\n")) {
      System.out.println("no cgroups that may be changed: whether a step is confined is not known");
    } else {
      assertConfined(outcome.output());
    }
  }

  /** A step is, as cgroup.conf says. */
  private static void assertConfined(String cgroups) {
    for (String hierarchy : List.of("cpuset", "devices", "freezer", "memory")) {
      assertThat(cgroups)
          .containsPattern("2: [0-9]+:" + hierarchy + ":/slurm_node3/uid_0/job_1/step_0");
    }
  }

  /** Those that a script lists are empty now that all its processes have ended. */
  @AfterEach
  void removeCgroups() throws IOException {
    Path list = work.resolve("cgroups");
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list)) {
        remove(Path.of(Splitter.on(' ').splitToList(line).get(1)));
      }
    }
  }

  private static void remove(Path cgroup) throws IOException {
    try (var below = Files.newDirectoryStream(cgroup, Files::isDirectory)) {
      for (Path child : below) {
        remove(child);
      }
    }
    Files.delete(cgroup);
  }
}
