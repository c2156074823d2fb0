package dev.ohpc.render;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ownership;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.format.ConfigPrinter;
import dev.ohpc.render.format.UnrepresentableException;
import dev.ohpc.render.runbook.Runbook;
import dev.ohpc.render.runbook.RunbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which configuration goes into which file: the one table of paths, owners, modes and units.
 *
 * <p>The tree has one directory a destination: {@code sms}, {@code image}, {@code nodes/NAME},
 * {@code tftp}, {@code eeprom}, {@code jobs}, and {@code runbook}.
 */
final class Layout {

  private static final ConfigPrinter<HostnameConfig> HOSTNAME = ConfigFormats.hostname();

  private final List<RenderedFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Layout() {}

  static FileTree of(ClusterSpec spec) {
    Problems found = spec.check();
    if (found.hasErrors()) {
      throw new InvalidSpecException(found);
    }
    Layout layout = new Layout();
    ClusterConfigs configs = spec.configs();
    layout.place(configs);
    layout.add(Runbook.of(spec));
    if (!layout.problems.isEmpty()) {
      throw new InvalidSpecException(found.and(Problems.of(layout.problems)));
    }
    return new FileTree(spec.cluster().toString(), layout.files, secrets(configs.places()));
  }

  private void place(ClusterConfigs configs) {
    Places places = configs.places();
    sms(configs.sms(), new Root("sms", ""));
    image(configs.image(), new Root("image", places.imageRoot().toString()));
    for (NodeConfigs node : configs.nodes()) {
      HostName name = node.node();
      node(node, new Root("nodes/" + name, places.nodeRoots() + "/" + name));
    }
    boot(configs.boot(), new Root("tftp", places.tftpRoot().toString()));
    new Root("jobs", places.jobs().toString())
        .file("/pi.sbatch", configs.piJob(), ConfigFormats.jobScript())
        .file("/pi_mpi.c", PiProgram.source(), source -> source);
  }

  private static void sms(SmsConfigs sms, Root root) {
    root.file("/etc/hostname", sms.hostname(), HOSTNAME);
    root.file("/etc/hosts", sms.hosts(), ConfigFormats.hosts(), "dnsmasq.service");
    root.privateFile(
        "/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection",
        sms.clusterLan(),
        ConfigFormats.keyfile(),
        "NetworkManager.service");
    root.file("/etc/dnsmasq.conf", sms.dnsmasq(), ConfigFormats.dnsmasq(), "dnsmasq.service");
    root.file("/etc/exports", sms.exports(), ConfigFormats.exports(), "nfs-server.service");
    root.file("/etc/chrony.conf", sms.chrony(), ConfigFormats.chrony(), "chronyd.service");
    root.file("/etc/slurm/slurm.conf", sms.slurm(), ConfigFormats.slurm(), "slurmctld.service");
    root.file("/etc/slurm/cgroup.conf", sms.cgroup(), ConfigFormats.cgroup(), "slurmctld.service");
    root.file("/etc/selinux/config", sms.selinux(), ConfigFormats.selinux());
    root.file(
        "/etc/firewalld/zones/ohpc.xml",
        sms.firewallZone(),
        ConfigFormats.firewallZone(),
        "firewalld.service");
    root.file("/etc/ssh/ssh_config.d/10-ohpc.conf", sms.sshClient(), ConfigFormats.sshClient());
    root.file("/etc/clustershell/groups.d/local.cfg", sms.groups(), ConfigFormats.groups());
    root.file("/etc/genders", sms.genders(), ConfigFormats.genders());
    root.file("/etc/tmpfiles.d/ohpc.conf", sms.tmpfiles(), ConfigFormats.tmpfiles());
    root.file(
        "/etc/sysctl.d/90-ohpc.conf",
        sms.sysctl(),
        ConfigFormats.sysctl(),
        "systemd-sysctl.service");
    root.file("/etc/security/limits.d/ohpc.conf", sms.limits(), ConfigFormats.limits());
    root.file("/etc/systemd/system-preset/10-ohpc.preset", sms.presets(), ConfigFormats.presets());
  }

  private static void image(ImageConfigs image, Root root) {
    root.file("/etc/hostname", image.hostname(), HOSTNAME);
    root.file("/etc/fstab", image.fstab(), ConfigFormats.fstab());
    root.privateFile(
        "/etc/NetworkManager/system-connections/"
            + image.network().value("connection", "id").orElse("cluster")
            + ".nmconnection",
        image.network(),
        ConfigFormats.keyfile());
    root.file("/etc/chrony.conf", image.chrony(), ConfigFormats.chrony());
    root.file("/etc/sysconfig/slurmd", image.slurmd(), ConfigFormats.slurmdEnvironment());
    root.file(
        "/etc/systemd/system/slurmd.service.d/ohpc.conf", image.slurmdUnit(), ConfigFormats.unit());
    root.file("/etc/dracut.conf.d/ohpc.conf", image.dracut(), ConfigFormats.dracut());
    root.privateFile("/etc/ssh/sshd_config.d/00-ohpc.conf", image.sshd(), ConfigFormats.sshd());
    root.privateFile(
        "/root/.ssh/authorized_keys", image.authorizedKeys(), ConfigFormats.authorizedKeys());
    root.file("/etc/ld.so.conf.d/openmpi.conf", image.ldSo(), ConfigFormats.ldSo());
    root.file(
        "/etc/systemd/system-preset/10-ohpc.preset", image.presets(), ConfigFormats.presets());
    root.file("/etc/security/limits.d/ohpc.conf", image.limits(), ConfigFormats.limits());
    root.file("/etc/selinux/config", image.selinux(), ConfigFormats.selinux());
  }

  private static void node(NodeConfigs node, Root root) {
    root.file("/etc/hostname", node.hostname(), HOSTNAME);
    root.file("/etc/hosts", node.hosts(), ConfigFormats.hosts());
    root.file("/etc/slurm/cgroup.conf", node.cgroup(), ConfigFormats.cgroup());
    root.file("/etc/ld.so.conf.d/openmpi.conf", node.ldSo(), ConfigFormats.ldSo());
    root.privateFile(
        "/root/.ssh/authorized_keys", node.authorizedKeys(), ConfigFormats.authorizedKeys());
  }

  private void boot(BootConfigs boot, Root tftp) {
    tftp.file("/cmdline.txt", boot.commandLine(), ConfigFormats.commandLine());
    tftp.file("/config.txt", boot.firmware(), ConfigFormats.firmware());
    add(
        "eeprom/boot.conf",
        Optional.empty(),
        FileMode.PUBLIC,
        boot.eeprom(),
        ConfigFormats.eeprom());
  }

  /** Beside what belongs on the machines: how it gets there. */
  private void add(Runbook runbook) {
    for (RunbookFile file : runbook.files()) {
      files.add(
          new RenderedFile(
              file.path(),
              file.content(),
              Optional.empty(),
              Ownership.ROOT,
              file.mode(),
              List.of()));
    }
  }

  private static List<Secret> secrets(Places places) {
    Ownership munge = Ownership.parse("munge:munge");
    FileMode readOnly = FileMode.parse("0400");
    return List.of(
        new Secret("/etc/munge/munge.key", munge, readOnly, "munge key of the server"),
        new Secret(
            places.imageRoot() + "/etc/munge/munge.key",
            munge,
            readOnly,
            "the same munge key, for the nodes"),
        new Secret(
            "/root/.ssh/id_ed25519",
            Ownership.ROOT,
            FileMode.PRIVATE,
            "private SSH key of the server's root; the public half goes to "
                + places.imageRoot()
                + "/root/.ssh/authorized_keys"));
  }

  private <T> void add(
      String path,
      Optional<String> target,
      FileMode mode,
      T config,
      ConfigPrinter<T> format,
      String... reload) {
    try {
      files.add(
          new RenderedFile(
              path, format.format(config), target, Ownership.ROOT, mode, List.of(reload)));
    } catch (UnrepresentableException e) {
      problems.add(
          Problem.builder()
              .code(ProblemCode.NOT_REPRESENTABLE)
              .path(SpecPath.of(path))
              .message("`" + path + "` cannot be written: " + e.getMessage())
              .hint("shorten or change the value of the spec that this line is made of")
              .build());
    }
  }

  /** A directory of the tree, and where its files belong. */
  private final class Root {

    private final String directory;
    private final String target;

    Root(String directory, String target) {
      this.directory = directory;
      this.target = target;
    }

    <T> Root file(String path, T config, ConfigPrinter<T> format, String... reload) {
      add(directory + path, Optional.of(target + path), FileMode.PUBLIC, config, format, reload);
      return this;
    }

    <T> void file(String path, Optional<T> config, ConfigPrinter<T> format, String... reload) {
      config.ifPresent(value -> file(path, value, format, reload));
    }

    /**
     * For root's eyes only: NetworkManager and sshd ignore such files when others can read them.
     */
    <T> void privateFile(String path, T config, ConfigPrinter<T> format, String... reload) {
      add(directory + path, Optional.of(target + path), FileMode.PRIVATE, config, format, reload);
    }

    <T> void privateFile(String path, Optional<T> config, ConfigPrinter<T> format) {
      config.ifPresent(value -> privateFile(path, value, format));
    }
  }
}
