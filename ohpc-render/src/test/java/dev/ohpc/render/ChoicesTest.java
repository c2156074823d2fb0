package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a spec says beyond the example reaches the file that it is for. */
class ChoicesTest {

  private static final String SLURM = "sms/etc/slurm/slurm.conf";
  private static final String DNSMASQ = "sms/etc/dnsmasq.conf";
  private static final String EXPORTS = "sms/etc/exports";
  private static final String FSTAB = "image/etc/fstab";
  private static final String JOB = "jobs/pi.sbatch";
  private static final String COMMAND_LINE = "tftp/cmdline.txt";
  private static final String FIRMWARE = "tftp/config.txt";
  private static final String ZONE = "sms/etc/firewalld/zones/ohpc.xml";
  private static final String SYSCTL = "sms/etc/sysctl.d/90-ohpc.conf";
  private static final String UNIT = "image/etc/systemd/system/slurmd.service.d/ohpc.conf";
  private static final String LD_SO = "image/etc/ld.so.conf.d/openmpi.conf";

  static Stream<Arguments> additions() {
    String memory = "hardware: {raspberry-pi-4b: {memory: 4GiB}}";
    return Stream.of(
        arguments(memory, SLURM, "ThreadsPerCore=1 RealMemory=3712 State=UNKNOWN"),
        arguments(memory, SLURM, "\nSelectTypeParameters=CR_Core_Memory\nDefMemPerCPU=928\n"),
        arguments("hardware: {raspberry-pi-4b: {cores-per-socket: 2}}", SLURM, "CoresPerSocket=2"),
        arguments("hardware: {raspberry-pi-4b: {cores-per-socket: 2}}", JOB, "--ntasks=6\n"),
        arguments("hardware: {raspberry-pi-4b: {kernel: k.img}}", FIRMWARE, "\nkernel=k.img\n"),
        arguments("slurm: {partition: debug}", SLURM, "\nPartitionName=debug "),
        arguments("slurm: {max-time: 90s}", SLURM, " MaxTime=00:02:00 "),
        arguments("slurm: {max-time: infinite}", SLURM, " MaxTime=INFINITE "),
        arguments("slurm: {parameters: {slurmdtimeout: 60}}", SLURM, "\nslurmdtimeout=60\n"),
        arguments(
            "slurm: {parameters: {KillWait: 10}}",
            SLURM,
            "\n# From the cluster's own spec.\nKillWait=10\n"),
        arguments(
            "slurm: {parameters: {StateSaveLocation: /state, slurmuser: root}}",
            "sms/etc/tmpfiles.d/ohpc.conf",
            "\nd /state 0700 root root\n"),
        arguments(
            "slurm: {cgroup: {ConstrainCores: no}}",
            "sms/etc/slurm/cgroup.conf",
            "\nConstrainCores=no\n"),
        arguments("mpi: {launcher: none}", SLURM, "\nMpiDefault=none\n"),
        arguments("mpi: {launcher: none}", JOB, "\nsrun --mpi=none ./pi_mpi\n"),
        arguments("mpi: {modules: [gnu14, mpich]}", JOB, "\nmodule load gnu14 mpich\n"),
        arguments("mpi: {stack: distribution}", JOB, "/usr/lib64/openmpi/bin"),
        arguments("mpi: {stack: distribution}", LD_SO, "/usr/lib64/openmpi/lib\n"),
        arguments("security: {selinux: enforcing}", "sms/etc/selinux/config", "SELINUX=enforcing"),
        arguments(
            "security: {firewall: false}",
            "sms/etc/systemd/system-preset/10-ohpc.preset",
            "disable firewalld.service\n"),
        arguments("storage: {shared: [/scratch]}", EXPORTS, "\n/scratch 192.168.1.0/24(rw,"),
        arguments("storage: {shared: [/scratch]}", FSTAB, "\n192.168.1.1:/scratch /scratch nfs "),
        arguments("storage: {shared-read-only: [/sw]}", EXPORTS, "\n/sw 192.168.1.0/24(ro,"),
        arguments("storage: {shared-read-only: [/sw]}", FSTAB, "\n192.168.1.1:/sw /sw nfs nfsvers"),
        arguments("storage: {nfs-directory: /data}", EXPORTS, "\n/data/node1 192.168.1.11(rw,"),
        arguments(
            "storage: {nfs-directory: /data}", DNSMASQ, "\"nfs4:192.168.1.1:/data/node1:rw\""),
        arguments("storage: {tftp-directory: /boot/net}", DNSMASQ, "\ntftp-root=/boot/net\n"),
        arguments(
            "storage: {tftp-directory: /boot/net}",
            "sms/etc/tmpfiles.d/ohpc.conf",
            "\nd /boot/net 0755 root root\n"),
        arguments("firmware: {kernel-arguments: [quiet, a=b]}", COMMAND_LINE, " quiet a=b\n"),
        arguments("firmware: {config: {arm_freq: 1500}}", FIRMWARE, "\narm_freq=1500\n"),
        arguments("firmware: {config: {enable_uart: 0}}", FIRMWARE, "\nenable_uart=0\n"),
        arguments(
            "firmware: {boot-order: 0xf2}",
            "eeprom/boot.conf",
            "# From the right: network, restart.\n"),
        arguments("firmware: {boot-order: 0xf2}", "eeprom/boot.conf", "\nBOOT_ORDER=0xf2\n"),
        arguments(
            "storage: {shared: [/a], shared-read-only: []}", UNIT, "\nRequiresMountsFor=/a\n"),
        arguments(
            "hardware: {raspberry-pi-4b: {real-memory: 3700MiB}}", SLURM, " RealMemory=3700 "),
        arguments("dnsmasq: {options: [tftp-max=99]}", DNSMASQ, "\ntftp-max=99\n"),
        arguments(
            "dnsmasq: {options: [address=/a.x/1.2.3.4]}", DNSMASQ, "\naddress=/a.x/1.2.3.4\n"),
        arguments("dnsmasq: {options: [cache-size=500]}", DNSMASQ, "\ncache-size=500\n"));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void anAdditionReachesItsFile(String addition, String file, String text) {
    FileTree tree = FileTree.of(load(example() + addition + "\n"));

    assertThat(tree.file(file).content()).contains(text);
    assertThat(FileTree.of(load(example())).contains(file) ? example(file) : "")
        .as("the example already says so")
        .doesNotContain(text);
  }

  static Stream<Arguments> replacements() {
    String network = "subnet: 192.168.1.0/24";
    return Stream.of(
        arguments(network, network + "\n  domain: hpc.example", DNSMASQ, "\ndomain=hpc.example\n"),
        arguments(network, network + "\n  domain: hpc.example", DNSMASQ, "\nlocal=/hpc.example/\n"),
        arguments(network, network + "\n  domain: hpc.example", DNSMASQ, "\nexpand-hosts\n"),
        arguments(
            network,
            network + "\n  router: 192.168.1.254",
            DNSMASQ,
            "\ndhcp-option=option:router,192.168.1.254\n"),
        arguments(
            network, network + "\n  router: 192.168.1.1", SYSCTL, "\nnet.ipv4.ip_forward = 1\n"),
        arguments(
            "  dhcp-range: 192.168.1.50-192.168.1.150\n",
            "",
            DNSMASQ,
            "\ndhcp-range=192.168.1.0,static,255.255.255.0,12h\n"),
        arguments("lease-time: 12h", "lease-time: infinite", DNSMASQ, ",infinite\n"),
        arguments(
            "  servers: [mx.pool.ntp.org]\n",
            "  servers: []\n",
            "sms/etc/chrony.conf",
            "\npool 2.rocky.pool.ntp.org iburst\n"),
        arguments(
            "[mx.pool.ntp.org]", "[a.example, 10.0.0.1]", "sms/etc/chrony.conf", "10.0.0.1 iburst"),
        arguments("interface: end0", "interface: eth1", DNSMASQ, "\ninterface=eth1\n"),
        arguments("interface: end0", "interface: eth1", ZONE, "<interface name=\"eth1\"/>"));
  }

  @ParameterizedTest
  @MethodSource("replacements")
  void aChangeReachesItsFile(String old, String replacement, String file, String text) {
    assertThat(example()).contains(old);
    FileTree tree = FileTree.of(load(example().replace(old, replacement)));

    assertThat(tree.file(file).content()).contains(text);
    assertThat(FileTree.of(load(example())).contains(file) ? example(file) : "")
        .as("the example already says so")
        .doesNotContain(text);
  }

  @Test
  void noFirewallMeansNoZone() {
    FileTree tree = FileTree.of(load(example() + "security: {firewall: false}\n"));

    assertThat(tree.contains(ZONE)).isFalse();
    assertThat(tree.files()).noneMatch(file -> file.content().contains("\nzone="));
  }

  @Test
  void aRouterThatIsNotTheServerNeedsNoForwarding() {
    String network = "subnet: 192.168.1.0/24";
    FileTree tree =
        FileTree.of(load(example().replace(network, network + "\n  router: 192.168.1.254")));

    assertThat(tree.contains(SYSCTL)).isFalse();
  }

  @Test
  void withoutNameServersTheServersOwnAreAsked() {
    FileTree tree = FileTree.of(load(example().replace("  dns: [8.8.8.8, 8.8.4.4]\n", "")));

    assertThat(tree.file(DNSMASQ).content()).doesNotContain("no-resolv", "\nserver=");
  }

  /** The limits of dnsmasq and of the kernel, each just reached and just passed. */
  static Stream<Arguments> limits() {
    return Stream.of(
        arguments(50, DNSMASQ, "tftp-max=", false),
        arguments(51, DNSMASQ, "\ntftp-max=51\n", true),
        arguments(512, SYSCTL, "gc_thresh3", false),
        arguments(513, SYSCTL, "\nnet.ipv4.neigh.default.gc_thresh3 = 2052\n", true),
        arguments(1000, DNSMASQ, "dhcp-lease-max=", false),
        arguments(1001, DNSMASQ, "\ndhcp-lease-max=1001\n", true));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void limitsAreRaisedWhereTheyAreTooLow(int nodes, String file, String text, boolean raised) {
    FileTree tree = FileTree.of(load(nodes(nodes)));

    String content = tree.contains(file) ? tree.file(file).content() : "";
    assertThat(content.contains(text)).isEqualTo(raised);
  }

  @Test
  void aLimitThatTheSpecSetsIsNotSetASecondTime() {
    FileTree tree = FileTree.of(load(nodes(51) + "dnsmasq: {options: [tftp-max=100]}\n"));

    assertThat(tree.file(DNSMASQ).content())
        .containsOnlyOnce("tftp-max=")
        .contains("\ntftp-max=100");
  }

  private static String nodes(int count) {
    String macs =
        IntStream.range(0, count)
            .mapToObj(i -> "\"02:00:00:00:%02x:%02x\"".formatted(i >> 8, i & 255))
            .collect(Collectors.joining(", "));
    String addresses =
        IntStream.range(256, 256 + count)
            .mapToObj(i -> "10.0.%d.%d".formatted(i >> 8, i & 255))
            .collect(Collectors.joining(", "));
    return """
    cluster: large
    sms: {name: sms, address: 10.0.0.1, interface: end0}
    network: {subnet: 10.0.0.0/16}
    nodes: [{names: "n[1-%d]", addresses: [%s], macs: [%s]}]
    """
        .formatted(count, addresses, macs);
  }

  private static ClusterSpec load(String text) {
    return ClusterSpec.load(text, "spec");
  }

  private static String example(String file) {
    return FileTree.of(load(example())).file(file).content();
  }

  private static String example() {
    try {
      return Files.readString(Examples.RECOMMENDED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
