package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rendered file is read by the program that it is for, without a daemon. */
class RenderedFilesTest {

  private static final int GENERATED = 15;

  @TempDir private Path work;

  @Test
  @RealProgram("dnsmasq")
  void dnsmasqAcceptsItsConfiguration() {
    for (Path tree : RenderedTrees.all(work, GENERATED)) {
      Path file = tree.resolve("sms/etc/dnsmasq.conf");

      assertThat(Outcome.of("dnsmasq", "--test", "-C", file))
          .as(tree.toString())
          .isEqualTo(new Outcome(0, "dnsmasq: syntax check OK.\n"));
    }
  }

  @Test
  @RealProgram("slurmd")
  void slurmdReadsSlurmConfAndCgroupConfWithoutAWord() {
    for (Path tree : RenderedTrees.all(work, GENERATED)) {
      Path conf = tree.resolve("sms/etc/slurm/slurm.conf");
      String node = tree.resolve("nodes").toFile().list()[0];

      assertThat(Outcome.of("slurmd", "-G", "-N", node, "-f", conf, "-L", "/dev/null"))
          .as(tree.toString())
          .isEqualTo(new Outcome(0, ""));
    }
  }

  @Test
  @RealProgram("chronyd")
  void chronydAcceptsBothConfigurations() {
    for (Path tree : RenderedTrees.all(work, GENERATED)) {
      for (Path file : RenderedTrees.files(tree, "/chrony.conf")) {
        assertThat(Outcome.of("chronyd", "-p", "-f", file))
            .as(file.toString())
            .extracting(Outcome::status)
            .isEqualTo(0);
      }
    }
  }

  @Test
  @RealProgram("nmcli")
  void networkManagerKeepsEveryKeyOfTheRecommendedKeyfiles() throws IOException {
    List<Path> keyfiles = RenderedTrees.files(RenderedTrees.recommended(work), ".nmconnection");

    assertThat(keyfiles).hasSize(2);
    for (Path keyfile : keyfiles) {
      assertThat(keys(readByNetworkManager(keyfile)))
          .as(keyfile.toString())
          .isEqualTo(keys(Files.readString(keyfile)));
    }
  }

  @Test
  @RealProgram("nmcli")
  void networkManagerDropsTheGuidesUnknownKeyAsTheCheckSays() throws IOException {
    Path keyfile = RenderedTrees.files(RenderedTrees.guide(work), "end0.nmconnection").get(0);

    assertThat(Files.readString(keyfile)).contains("dhcp-hostname-option=true");
    assertThat(readByNetworkManager(keyfile)).doesNotContain("dhcp-hostname-option");
  }

  @Test
  @RealProgram("nmcli")
  void theClusterLanIsWhatTheGuidesNmcliCommandMakes() throws IOException {
    Path keyfile =
        RenderedTrees.files(RenderedTrees.guide(work), "Cluster-LAN.nmconnection").get(0);
    Outcome reference =
        Outcome.of(
            "nmcli",
            "--offline",
            "connection",
            "add",
            "type",
            "ethernet",
            "con-name",
            "Cluster-LAN",
            "ifname",
            "end0",
            "ip4",
            "192.168.1.1/24");

    assertThat(settings(Files.readString(keyfile))).isEqualTo(settings(reference.output()));
  }

  @Test
  @RealProgram("sshd")
  @RealProgram("ssh-keygen")
  void sshdTakesTheDropInBeforeAnythingElse() throws IOException {
    Path dropIn =
        RenderedTrees.files(RenderedTrees.recommended(work), "sshd_config.d/00-ohpc.conf").get(0);
    Path key = work.resolve("host_key");
    Outcome.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key);
    Path config =
        Files.writeString(
            work.resolve("sshd_config"),
            "HostKey %s\nInclude %s\nPasswordAuthentication yes\nPermitRootLogin yes\n"
                .formatted(key, dropIn));
    Files.createDirectories(Path.of("/run/sshd"));

    assertThat(Outcome.of("/usr/sbin/sshd", "-t", "-f", config)).isEqualTo(new Outcome(0, ""));
    assertThat(Outcome.of("/usr/sbin/sshd", "-T", "-f", config).output().lines())
        .contains(
            "permitrootlogin without-password",
            "passwordauthentication no",
            "kbdinteractiveauthentication no");
  }

  @Test
  @RealProgram("ssh")
  void sshAppliesItsBlockToNodesAndNoOthers() {
    Path config =
        RenderedTrees.files(RenderedTrees.recommended(work), "ssh_config.d/10-ohpc.conf").get(0);

    assertThat(Outcome.of("ssh", "-G", "-F", config, "node2").output().lines())
        .contains("stricthostkeychecking accept-new", "connecttimeout 10");
    assertThat(Outcome.of("ssh", "-G", "-F", config, "node.example.com").output().lines())
        .contains("stricthostkeychecking ask");
  }

  @Test
  @RealProgram("ssh-keygen")
  void aGivenKeyIsReadFromAuthorizedKeys() throws IOException {
    Path key = work.resolve("key");
    Outcome.of("ssh-keygen", "-q", "-t", "ecdsa", "-C", "admin@sms", "-N", "", "-f", key);
    PublicKey publicKey = PublicKey.parse(Files.readString(work.resolve("key.pub")).strip());
    ClusterSpec spec = ClusterSpec.load(RenderedTrees.EXAMPLES.resolve("rocky-pi.yaml"));
    Path tree =
        RenderedTrees.render(
            ClusterSpec.builder()
                .from(spec)
                .security(SecuritySpec.builder().addAuthorizedKeys(publicKey).build())
                .build(),
            work.resolve("tree"));

    Outcome outcome =
        Outcome.of("ssh-keygen", "-l", "-f", tree.resolve("image/root/.ssh/authorized_keys"));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).contains("admin@sms (ECDSA)");
  }

  @Test
  @RealProgram(value = "findmnt", namespaces = true)
  void findmntVerifiesTheFstab() {
    for (Path tree : List.of(RenderedTrees.recommended(work), RenderedTrees.guide(work))) {
      assertThat(Outcome.ofScript("findmnt.sh", tree, work))
          .isEqualTo(new Outcome(0, "Success, no errors or warnings detected\n"));
    }
  }

  @Test
  @RealProgram("systemd-analyze")
  void systemdVerifiesTheDropIn() throws IOException {
    Path tree = RenderedTrees.recommended(work);
    Path units = work.resolve("units");
    Files.createDirectories(units.resolve("slurmd.service.d"));
    Files.writeString(
        units.resolve("slurmd.service"), "[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n");
    Files.copy(
        tree.resolve("image/etc/systemd/system/slurmd.service.d/ohpc.conf"),
        units.resolve("slurmd.service.d/ohpc.conf"));

    assertThat(
            Outcome.of(
                "systemd-analyze",
                "verify",
                "--man=no",
                "--recursive-errors=no",
                units.resolve("slurmd.service")))
        .isEqualTo(new Outcome(0, ""));
  }

  @Test
  @RealProgram("systemctl")
  void presetsEnableWhatANodeRuns() throws IOException {
    Path tree = RenderedTrees.recommended(work);
    Path image = work.resolve("root");
    Path units = Files.createDirectories(image.resolve("usr/lib/systemd/system"));
    Path presets = Files.createDirectories(image.resolve("etc/systemd/system-preset"));
    Files.copy(
        tree.resolve("image/etc/systemd/system-preset/10-ohpc.preset"),
        presets.resolve("10-ohpc.preset"));
    Files.writeString(presets.resolve("99-others.preset"), "disable *\n");
    for (String unit : List.of("slurmd", "munge", "chronyd", "cups")) {
      Files.writeString(
          units.resolve(unit + ".service"),
          "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n");
    }

    Outcome outcome = Outcome.of("systemctl", "--root=" + image, "preset-all");

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(image.resolve("etc/systemd/system/multi-user.target.wants").toFile().list())
        .containsExactlyInAnyOrder("slurmd.service", "munge.service", "chronyd.service");
  }

  @Test
  @RealProgram("systemd-tmpfiles")
  void tmpfilesMakeWhatServicesNeed() throws IOException {
    Path tree = RenderedTrees.recommended(work);
    Path root = work.resolve("root");
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/passwd"), "root:x:0:0::/:\nslurm:x:202:202::/:\n");
    Files.writeString(root.resolve("etc/group"), "root:x:0:\nslurm:x:202:\n");

    Outcome outcome =
        Outcome.of(
            "systemd-tmpfiles",
            "--create",
            "--root=" + root,
            tree.resolve("sms/etc/tmpfiles.d/ohpc.conf"));

    assertThat(outcome).isEqualTo(new Outcome(0, ""));
    assertThat(root.resolve("srv/tftp")).isDirectory();
    assertThat(Files.getAttribute(root.resolve("var/spool/slurmctld"), "unix:uid")).isEqualTo(202);
    assertThat(root.resolve("var/log/slurmctld.log")).isRegularFile();
  }

  @Test
  @RealProgram("shellcheck")
  void theJobIsACleanScript() {
    for (Path tree : RenderedTrees.all(work, GENERATED)) {
      assertThat(Outcome.of("shellcheck", tree.resolve("jobs/pi.sbatch")))
          .as(tree.toString())
          .isEqualTo(new Outcome(0, ""));
    }
  }

  @Test
  @RealProgram("bash")
  void theEnvironmentOfSlurmdIsOneValueToAShellToo() {
    Path file = RenderedTrees.recommended(work).resolve("image/etc/sysconfig/slurmd");

    assertThat(Outcome.of("bash", "-c", ". " + file + "; printf '[%s]' \"$SLURMD_OPTIONS\""))
        .isEqualTo(new Outcome(0, "[--conf-server 192.168.1.1]"));
  }

  @Test
  @RealProgram("bash")
  void dracutsVariablesAreThoseOfAShell() {
    Path file = RenderedTrees.recommended(work).resolve("image/etc/dracut.conf.d/ohpc.conf");
    String print = "; echo \"$hostonly|$add_dracutmodules|$add_drivers\"";

    assertThat(
            Outcome.of("bash", "-u", "-c", "add_dracutmodules=; add_drivers=; . " + file + print))
        .isEqualTo(new Outcome(0, "no| network nfs | genet \n"));
  }

  @Test
  @RealProgram("nodeset")
  void clusterShellKnowsTheGroups() throws IOException {
    Path config = work.resolve("clustershell");
    Files.createDirectories(config.resolve("groups.d"));
    Files.copy(
        RenderedTrees.recommended(work).resolve("sms/etc/clustershell/groups.d/local.cfg"),
        config.resolve("groups.d/local.cfg"));
    Files.writeString(
        config.resolve("groups.conf"),
        """
        [Main]
        default: local
        [local]
        map: sed -n 's/^$GROUP:\\(.*\\)/\\1/p' %1$s
        list: sed -n 's/^\\([0-9A-Za-z_-]*\\):.*/\\1/p' %1$s
        """
            .formatted(config.resolve("groups.d/local.cfg")));

    assertThat(
            Outcome.of("env", "CLUSTERSHELL_CFGDIR=" + config, "nodeset", "-f", "@all", "@compute"))
        .isEqualTo(new Outcome(0, "node[1-3],sms\n"));
  }

  @Test
  @RealProgram("nodeattr")
  void gendersKnowsItsAttributes() {
    Path file = RenderedTrees.recommended(work).resolve("sms/etc/genders");

    assertThat(Outcome.of("nodeattr", "-f", file, "-k")).extracting(Outcome::status).isEqualTo(0);
    assertThat(Outcome.of("nodeattr", "-f", file, "-n", "compute"))
        .isEqualTo(new Outcome(0, "node1\nnode2\nnode3\n"));
  }

  @Test
  @RealProgram("firewall-offline-cmd")
  void firewalldReadsTheZone() throws IOException {
    Path config = work.resolve("firewalld");
    Files.createDirectories(config.resolve("zones"));
    Files.copy(
        RenderedTrees.recommended(work).resolve("sms/etc/firewalld/zones/ohpc.xml"),
        config.resolve("zones/ohpc.xml"));

    assertThat(
            Outcome.of("firewall-offline-cmd", "--system-config", config, "--info-zone", "ohpc")
                .output())
        .contains("target: ACCEPT", "interfaces: end0");
  }

  @Test
  @RealProgram("augmatch")
  void lensesReadEveryFileThatTheyKnow() {
    Map<String, String> lenses =
        Map.ofEntries(
            Map.entry("sms/etc/dnsmasq.conf", "Dnsmasq"),
            Map.entry("sms/etc/exports", "Exports"),
            Map.entry("/etc/hosts", "Hosts"),
            Map.entry("/etc/hostname", "Hostname"),
            Map.entry("/chrony.conf", "Chrony"),
            Map.entry(".nmconnection", "NetworkManager"),
            Map.entry("tftp/cmdline.txt", "Cmdline"),
            Map.entry("image/etc/fstab", "Fstab"),
            Map.entry("/cgroup.conf", "Simplevars"),
            Map.entry("/slurm.conf", "Simplevars"),
            Map.entry("/limits.d/ohpc.conf", "Limits"),
            Map.entry("/sshd_config.d/00-ohpc.conf", "Sshd"),
            Map.entry("/ssh_config.d/10-ohpc.conf", "Ssh"),
            Map.entry("/tmpfiles.d/ohpc.conf", "Tmpfiles"),
            Map.entry("/selinux/config", "Simplevars"),
            Map.entry("/sysctl.d/90-ohpc.conf", "Sysctl"),
            Map.entry("/sysconfig/slurmd", "Shellvars"),
            Map.entry("/slurmd.service.d/ohpc.conf", "Systemd"),
            Map.entry("/zones/ohpc.xml", "Xml"),
            Map.entry("eeprom/boot.conf", "Simplevars"));
    for (Path tree : RenderedTrees.all(work, 3)) {
      lenses.forEach(
          (end, lens) -> {
            for (Path file : RenderedTrees.files(tree, end)) {
              if (!Files.exists(file) || file.toFile().length() <= 1) {
                continue; // the guide's image has a blank host name, which no lens knows
              }
              assertThat(Outcome.of("augmatch", "-q", "-l", lens + ".lns", file).status())
                  .as(lens + " on " + file)
                  .isZero();
            }
          });
    }
  }

  @Test
  @RealProgram("sysctl")
  void theKernelKnowsTheKeysOfALargeCluster() {
    ClusterSpec large = dev.ohpc.testkit.ClusterSpecs.plain(1000);
    List<String> keys =
        large.configs().sms().sysctl().orElseThrow().entries().map(s -> s.key()).toList();

    assertThat(keys).hasSize(3);
    for (String key : keys) {
      assertThat(Outcome.of("sysctl", "-n", key).status()).as(key).isZero();
    }
  }

  private static String readByNetworkManager(Path keyfile) {
    // a modification of nothing, so that it is read and written
    Outcome outcome =
        Outcome.reading(
            keyfile, "nmcli", "--offline", "connection", "modify", "connection.autoconnect", "yes");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private static Set<String> keys(String keyfile) {
    return settings(keyfile).stream()
        .map(setting -> setting.substring(0, setting.indexOf('=')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Section, key and value of each setting but the UUID, which nmcli makes up. */
  private static Set<String> settings(String keyfile) {
    Set<String> settings = new TreeSet<>();
    String section = "";
    for (String line : keyfile.lines().toList()) {
      if (line.startsWith("[")) {
        section = line;
      } else if (line.contains("=") && !line.startsWith("#") && !line.startsWith("uuid=")) {
        settings.add(section + line);
      }
    }
    return settings;
  }
}
