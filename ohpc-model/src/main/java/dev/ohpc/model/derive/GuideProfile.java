package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.config.AuthorizedKey;
import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KernelCommandLineBuilder;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.NodeConfigsBuilder;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The choices of the walk-through "OpenHPC cluster with Rocky Linux 10 on Raspberry Pi 4", as they
 * are: no exports, nothing enabled on the nodes, SELinux thought to be off. The checks say what is
 * wrong with them.
 */
final class GuideProfile {

  private static final List<String> KERNEL_PARAMETERS =
      List.of(
          "console=serial0,115200",
          "console=tty1",
          "root=dhcp",
          "rootwait",
          "elevation=0",
          "selinux=0",
          "cgroup_enable=cpuset",
          "cgroup_enable=memory",
          "cgroup_memory=1",
          "swapaccount=1");

  private static final LdSoConfig OPEN_MPI =
      LdSoConfig.builder().addStanzas(Stanza.of(LdSoLine.directory(OpenMpi.LIBRARIES))).build();

  private final ClusterSpec spec;

  GuideProfile(ClusterSpec spec) {
    this.spec = spec;
  }

  ClusterConfigs configs() {
    CgroupConfig cgroup = cgroup();
    return ClusterConfigs.builder()
        .slurmSeries(spec.slurm().version())
        .places(places())
        .sms(sms(cgroup))
        .image(image())
        .nodes(spec.nodes().stream().map(node -> node(node, cgroup)).toList())
        .boot(boot())
        .piJob(piJob())
        .build();
  }

  private Places places() {
    UnixPath roots = spec.storage().nfsDirectory();
    return new Places(
        spec.storage().image().orElse(roots.resolve(HostName.parse("rpi4"))),
        roots,
        spec.storage().tftpDirectory(),
        UnixPath.parse("/root"));
  }

  private SmsConfigs sms(CgroupConfig cgroup) {
    return SmsConfigs.builder()
        .hostname(HostnameConfig.of(spec.sms().name()))
        .clusterLan(clusterLan())
        .dnsmasq(DnsmasqConfig.builder().addAllStanzas(dnsmasq()).build())
        .slurm(
            SlurmConfig.builder()
                .addAllStanzas(Overrides.ofSlurm(slurm(), spec.slurm().parameters()))
                .build())
        .cgroup(cgroup)
        .selinux(selinux())
        .build();
  }

  /** What {@code nmcli con add … ip4 ADDRESS} writes (NetworkManager 1.42.4). */
  private KeyfileConfig clusterLan() {
    int prefix = spec.network().subnet().prefixLength();
    return KeyfileConfig.builder()
        .addSections(
            IniSection.of(
                "connection",
                new Setting("id", "Cluster-LAN"),
                new Setting("uuid", Names.connectionUuid(spec, "Cluster-LAN")),
                new Setting("type", "ethernet"),
                new Setting("interface-name", spec.sms().interfaceName().toString())),
            IniSection.of(
                "ipv4",
                new Setting("address1", spec.sms().address() + "/" + prefix),
                new Setting("method", "manual")),
            IniSection.of(
                "ipv6", new Setting("addr-gen-mode", "default"), new Setting("method", "auto")))
        .build();
  }

  private List<Stanza<DnsmasqOption>> dnsmasq() {
    ImmutableList.Builder<Stanza<DnsmasqOption>> stanzas = ImmutableList.builder();
    stanzas.addAll(
        List.of(
            Stanza.of(
                "Listen on the cluster's network only.",
                Interface.of(spec.sms().interfaceName()),
                new Flag("bind-interfaces")),
            Stanza.of("DHCP.", dhcp()),
            Stanza.of("DNS.", dns()),
            Stanza.of(
                "TFTP.",
                new Flag("enable-tftp"),
                TftpRoot.of(spec.storage().tftpDirectory()),
                new Flag("log-dhcp"),
                DhcpBoot.of("start4.elf")),
            Stanza.of("The nodes.", hosts()),
            Stanza.of("The root file system of each node.", rootPaths())));
    DnsmasqLines.fromSpec(spec).ifPresent(stanzas::add);
    return stanzas.build();
  }

  private List<DnsmasqOption> dhcp() {
    return List.of(
        DnsmasqLines.range(spec, Optional.empty()),
        DhcpOption.of("3", spec.network().router().orElse(spec.sms().address())),
        DhcpOption.of("6", spec.sms().address()),
        DhcpOption.ofText("66", spec.sms().address().toString()),
        PxeService.of(0, DnsmasqLines.PI_MENU));
  }

  private List<DnsmasqOption> dns() {
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    spec.network().dns().forEach(address -> options.add(Server.of(address)));
    return options.add(new Flag("domain-needed"), new Flag("bogus-priv")).build();
  }

  private List<DnsmasqOption> hosts() {
    ImmutableList.Builder<DnsmasqOption> options = ImmutableList.builder();
    for (NodeSpec node : spec.nodes()) {
      options.add(DhcpHost.of(node.mac(), Optional.empty(), node.address(), node.name()));
      options.add(DhcpMac.of(node.name(), node.mac()));
    }
    return options.build();
  }

  private List<DnsmasqOption> rootPaths() {
    String head = spec.sms().address() + ":" + spec.storage().nfsDirectory() + "/";
    return DnsmasqLines.rootPaths(spec, node -> head + node.name() + ",rw");
  }

  private List<Stanza<SlurmLine>> slurm() {
    return List.of(
        Stanza.of(
            new Parameter("ClusterName", spec.cluster().toString()),
            new Parameter("SlurmctldHost", spec.sms().name().toString()),
            new Parameter("SlurmctldAddr", spec.sms().address().toString())),
        Stanza.of(
            "User and authentication.",
            new Parameter("AuthType", "auth/munge"),
            new Parameter("CredType", "cred/munge"),
            new Parameter("SlurmUser", "slurm")),
        Stanza.of(
            "Timers.",
            new Parameter("SlurmdTimeout", "300"),
            new Parameter("SlurmctldTimeout", "300")),
        Stanza.of(
            "Logs and state.",
            new Parameter("SlurmctldLogFile", "/var/log/slurmctld.log"),
            new Parameter("SlurmdLogFile", "/var/log/slurmd.log"),
            new Parameter("StateSaveLocation", "/var/spool/slurm")),
        Stanza.of("Nodes.", SlurmNodes.lines(spec)),
        Stanza.of(
            "Partitions.",
            SlurmNodes.partition(spec, Names.nodes(spec), "debug", Timespan.INFINITE)),
        Stanza.of(
            "Processes and tasks.",
            new Parameter("ProctrackType", "proctrack/cgroup"),
            new Parameter("TaskPlugin", "task/affinity,task/cgroup")));
  }

  private CgroupConfig cgroup() {
    List<Stanza<Setting>> stanzas =
        List.of(
            Stanza.of(
                new Setting("ConstrainCores", "yes"),
                new Setting("ConstrainDevices", "yes"),
                new Setting("ConstrainRAMSpace", "yes"),
                new Setting("ConstrainSwapSpace", "no")));
    return CgroupConfig.builder()
        .addAllStanzas(Overrides.ofSettings(stanzas, spec.slurm().cgroup()))
        .build();
  }

  private SelinuxConfig selinux() {
    return SelinuxConfig.builder()
        .addStanzas(
            SelinuxSettings.of("", spec.security().selinux().orElse(SecuritySpec.Selinux.DISABLED)))
        .build();
  }

  private ImageConfigs image() {
    return ImageConfigs.builder()
        .hostname(HostnameConfig.builder().build())
        .fstab(
            FstabConfig.builder()
                .addStanzas(Stanza.of("Nothing: the root comes over NFS.", List.of()))
                .build())
        .network(nodeConnection())
        .build();
  }

  private static KeyfileConfig nodeConnection() {
    return KeyfileConfig.builder()
        .addSections(
            IniSection.of(
                "connection",
                new Setting("id", "end0"),
                new Setting("type", "ethernet"),
                new Setting("interface-name", "end0")),
            IniSection.of(
                "ipv4", new Setting("method", "auto"), new Setting("dhcp-hostname-option", "true")),
            IniSection.of(
                "ipv6", new Setting("addr-gen-mode", "default"), new Setting("method", "auto")))
        .build();
  }

  private NodeConfigs node(NodeSpec node, CgroupConfig cgroup) {
    NodeConfigsBuilder configs =
        NodeConfigs.builder()
            .node(node.name())
            .hostname(HostnameConfig.of(node.name()))
            .hosts(
                HostsConfig.builder()
                    .addStanzas(Names.LOCALHOST)
                    .addStanzas(Stanza.of(Names.sms(spec)))
                    .build())
            .cgroup(cgroup);
    if (spec.mpi().stack().orElse(MpiSpec.Stack.DISTRIBUTION) == MpiSpec.Stack.DISTRIBUTION) {
      configs.ldSo(OPEN_MPI);
    }
    if (!spec.security().authorizedKeys().isEmpty()) {
      configs.authorizedKeys(
          AuthorizedKeysConfig.builder()
              .addStanzas(
                  Stanza.of(
                      "",
                      spec.security().authorizedKeys().stream().map(AuthorizedKey::of).toList()))
              .build());
    }
    return configs.build();
  }

  private BootConfigs boot() {
    KernelCommandLineBuilder commandLine =
        KernelCommandLine.builder().addAllParameters(KERNEL_PARAMETERS);
    spec.firmware().kernelArguments().forEach(text -> commandLine.addParameters(text.toString()));
    String order = spec.firmware().bootOrder().map(Object::toString).orElse("0x21");
    return BootConfigs.builder()
        .commandLine(commandLine.build())
        .eeprom(EepromConfig.of(Stanza.of(new Setting("BOOT_ORDER", order))))
        .build();
  }

  private JobScript piJob() {
    MpiSpec.Launcher launcher = spec.mpi().launcher().orElse(MpiSpec.Launcher.PMI2);
    return JobScript.builder()
        .addComment("Computes Pi on all nodes; the program is expected where it was compiled.")
        .name(Word.parse("pi"))
        .nodes(spec.nodes().size())
        .tasks(spec.nodes().stream().mapToInt(node -> node.hardware().cores()).sum())
        .minutes(10)
        .launcher(launcher.name().toLowerCase(Locale.ROOT))
        .program("/root/pi_mpi")
        .build();
  }
}
