package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.ExportsConfigBuilder;
import dev.ohpc.model.config.FirewallZone;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.SysctlSetting;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ownership;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The management server's own files.
 *
 * <ul>
 *   <li>Each node root is exported to its node alone, {@code no_root_squash}, since its root owns
 *       every file of it (exports(5)).
 *   <li>The firewall stays on, and open on the cluster's interface: srun(1), MPI and NFS all take
 *       ports as they come.
 *   <li>SELinux is permissive: EL9 and later ignore {@code SELINUX=disabled} in the file, and
 *       enforcing keeps dnsmasq from a TFTP root without its label.
 *   <li>dnsmasq refuses to start without its TFTP directory, so systemd-tmpfiles makes it first.
 * </ul>
 */
final class RecommendedSms {

  // net/ipv4/neigh: the kernel's gc_thresh3 default is 1024 neighbours; above, ARP fails
  private static final int NEIGHBOURS_BY_DEFAULT = 512;

  private final ClusterSpec spec;
  private final Places places;
  private final HostList nodes;

  RecommendedSms(ClusterSpec spec, Places places, HostList nodes) {
    this.spec = spec;
    this.places = places;
    this.nodes = nodes;
  }

  SmsConfigs configs() {
    SlurmConfig slurm = new RecommendedSlurm(spec, nodes).config();
    return SmsConfigs.builder()
        .hostname(HostnameConfig.of(spec.sms().name()))
        .hosts(hosts())
        .clusterLan(clusterLan())
        .dnsmasq(
            DnsmasqConfig.builder().addAllStanzas(new RecommendedDnsmasq(spec).stanzas()).build())
        .exports(exports())
        .chrony(chrony())
        .slurm(slurm)
        .cgroup(cgroup())
        .selinux(selinux())
        .firewallZone(firewallZone())
        .sshClient(sshClient())
        .groups(groups())
        .genders(genders())
        .tmpfiles(tmpfiles(slurm))
        .sysctl(sysctl())
        .limits(Memlock.UNLIMITED)
        .presets(presets())
        .build();
  }

  private HostsConfig hosts() {
    ImmutableList.Builder<HostsEntry> entries = ImmutableList.builder();
    entries.add(Names.sms(spec));
    for (NodeSpec node : spec.nodes()) {
      entries.add(HostsEntry.of(node.address(), node.name()));
    }
    return HostsConfig.builder()
        .addStanzas(Names.LOCALHOST)
        .addStanzas(Stanza.of("The cluster; dnsmasq tells the nodes these names.", entries.build()))
        .build();
  }

  private KeyfileConfig clusterLan() {
    ImmutableList.Builder<Setting> connection = ImmutableList.builder();
    connection.add(
        new Setting("id", "Cluster-LAN"),
        new Setting("uuid", Names.connectionUuid(spec, "Cluster-LAN")),
        new Setting("type", "ethernet"),
        new Setting("interface-name", spec.sms().interfaceName().toString()));
    if (Sharing.firewall(spec)) {
      connection.add(new Setting("zone", "ohpc"));
    }
    return KeyfileConfig.builder()
        .addComment("The cluster's own network: never the way to the rest of the world.")
        .addSections(
            new IniSection("connection", List.of(Stanza.of("", connection.build()))),
            IniSection.of(
                "ipv4",
                new Setting(
                    "address1",
                    spec.sms().address() + "/" + spec.network().subnet().prefixLength()),
                new Setting("method", "manual"),
                new Setting("never-default", "true")),
            IniSection.of(
                "ipv6",
                new Setting("addr-gen-mode", "default"),
                new Setting("method", "link-local")))
        .build();
  }

  private ExportsConfig exports() {
    ImmutableList.Builder<Export> roots = ImmutableList.builder();
    for (NodeSpec node : spec.nodes()) {
      roots.add(
          Export.of(
              places.nodeRoot(node.name()),
              node.address(),
              "rw",
              "sync",
              "no_root_squash",
              "no_subtree_check"));
    }
    ExportsConfigBuilder exports = ExportsConfig.builder();
    exports.addStanzas(Stanza.of("Each node's root, for that node alone.", roots.build()));
    List<Export> shared = shared();
    if (!shared.isEmpty()) {
      exports.addStanzas(Stanza.of("What all nodes share.", shared));
    }
    return exports.build();
  }

  private List<Export> shared() {
    ImmutableList.Builder<Export> exports = ImmutableList.builder();
    for (UnixPath path : Sharing.writable(spec)) {
      exports.add(Export.of(path, spec.network().subnet(), "rw", "sync", "no_subtree_check"));
    }
    for (UnixPath path : Sharing.readOnly(spec)) {
      exports.add(Export.of(path, spec.network().subnet(), "ro", "sync", "no_subtree_check"));
    }
    return exports.build();
  }

  private ChronyConfig chrony() {
    return ChronyConfig.builder()
        .addStanzas(
            sources(),
            Stanza.of(
                "The nodes follow this server, also when it has lost its own.",
                ChronyDirective.of("allow", spec.network().subnet()),
                ChronyDirective.of("local", "stratum", "10")),
            Stanza.of(
                "A board without a clock starts far off, so step at first.",
                ChronyDirective.of("makestep", "1.0", "3"),
                ChronyDirective.of("driftfile", "/var/lib/chrony/drift")))
        .build();
  }

  private Stanza<ChronyDirective> sources() {
    if (spec.time().servers().isEmpty()) {
      return Stanza.of(
          "Where the time comes from: Rocky Linux's own servers.",
          ChronyDirective.of("pool", "2.rocky.pool.ntp.org", "iburst"));
    }
    return Stanza.of(
        "Where the time comes from.",
        spec.time().servers().stream()
            .map(server -> ChronyDirective.of("server", server, "iburst"))
            .toList());
  }

  private CgroupConfig cgroup() {
    List<Stanza<Setting>> stanzas =
        List.of(
            Stanza.of(
                "A job gets the cores, devices and memory that it was given, and no others.",
                new Setting("ConstrainCores", "yes"),
                new Setting("ConstrainDevices", "yes"),
                new Setting("ConstrainRAMSpace", "yes")),
            Stanza.of("Diskless nodes have no swap.", new Setting("ConstrainSwapSpace", "no")));
    return CgroupConfig.builder()
        .addAllStanzas(Overrides.ofSettings(stanzas, spec.slurm().cgroup()))
        .build();
  }

  private SelinuxConfig selinux() {
    SecuritySpec.Selinux state = spec.security().selinux().orElse(SecuritySpec.Selinux.PERMISSIVE);
    return SelinuxConfig.builder()
        .addStanzas(
            SelinuxSettings.of(
                """
                Permissive logs what enforcing would refuse. Since EL9 `disabled` here does not
                turn SELinux off; that takes `selinux=0` on the kernel command line.""",
                state))
        .build();
  }

  private Optional<FirewallZone> firewallZone() {
    if (!Sharing.firewall(spec)) {
      return Optional.empty();
    }
    return Optional.of(
        FirewallZone.builder()
            .shortName("OpenHPC")
            .description(
                "The cluster's own network. DHCP, TFTP, NFS, Slurm and MPI use many ports,"
                    + " some of them as they come, so all are open here and none elsewhere.")
            .acceptsAll(true)
            .addInterfaces(spec.sms().interfaceName())
            .build());
  }

  private SshClientConfig sshClient() {
    return SshClientConfig.builder()
        .addBlocks(
            SshBlock.ofHosts(
                List.of("The nodes: a key that is new is remembered, one that changed is refused."),
                HostPatterns.of(spec.nodes()),
                new Setting("StrictHostKeyChecking", "accept-new"),
                new Setting("ConnectTimeout", "10")))
        .build();
  }

  private ClusterShellGroups groups() {
    return ClusterShellGroups.builder()
        .addStanzas(
            Stanza.of(
                new NodeGroup("adm", spec.sms().name().toString()),
                new NodeGroup("compute", nodes.toString()),
                new NodeGroup("all", "@adm,@compute")))
        .build();
  }

  private GendersConfig genders() {
    return GendersConfig.builder()
        .addStanzas(
            Stanza.of(
                new GendersLine(HostList.ofAll(List.of(spec.sms().name())), List.of("sms")),
                new GendersLine(nodes, List.of("compute"))))
        .build();
  }

  private TmpfilesConfig tmpfiles(SlurmConfig slurm) {
    return TmpfilesConfig.builder()
        .addStanzas(
            Stanza.of(
                "dnsmasq does not start without its TFTP directory.",
                new TmpfilesLine("d", places.tftpRoot(), FileMode.EXECUTABLE, Ownership.ROOT),
                new TmpfilesLine("d", places.nodeRoots(), FileMode.EXECUTABLE, Ownership.ROOT)),
            Stanza.of(
                "Where slurmctld, which is not root, writes.",
                Stream.concat(
                        line("d", "0700", "StateSaveLocation", slurm).stream(),
                        line("f", "0640", "SlurmctldLogFile", slurm).stream())
                    .toList()))
        .build();
  }

  /** A line for the path that a key of slurm.conf names; none for what is no plain path. */
  private static Optional<TmpfilesLine> line(
      String type, String mode, String key, SlurmConfig slurm) {
    Optional<String> user = slurm.value("SlurmUser");
    Optional<String> path = slurm.value(key);
    try {
      return path.map(UnixPath::parse)
          .flatMap(
              where ->
                  user.map(name -> Ownership.parse(name + ":" + name))
                      .map(owner -> new TmpfilesLine(type, where, FileMode.parse(mode), owner)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private Optional<SysctlConfig> sysctl() {
    ImmutableList.Builder<Stanza<SysctlSetting>> stanzas = ImmutableList.builder();
    if (spec.network().router().filter(spec.sms().address()::equals).isPresent()) {
      stanzas.add(
          Stanza.of(
              """
              The nodes' router is this server. Beyond it they are reached only when it hides them:
              firewall-cmd --permanent --zone=ZONE --add-masquerade, on the zone that leads out.""",
              SysctlSetting.of("net.ipv4.ip_forward", "1")));
    }
    if (spec.nodes().size() > NEIGHBOURS_BY_DEFAULT) {
      stanzas.add(neighbours(spec.nodes().size()));
    }
    List<Stanza<SysctlSetting>> all = stanzas.build();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(SysctlConfig.builder().addAllStanzas(all).build());
  }

  private static Stanza<SysctlSetting> neighbours(int nodes) {
    return Stanza.of(
        "The kernel's own limit is 1,024 neighbours; beyond it nodes become unreachable.",
        SysctlSetting.of("net.ipv4.neigh.default.gc_thresh1", "" + nodes),
        SysctlSetting.of("net.ipv4.neigh.default.gc_thresh2", "" + 2 * nodes),
        SysctlSetting.of("net.ipv4.neigh.default.gc_thresh3", "" + 4 * nodes));
  }

  private PresetConfig presets() {
    return PresetConfig.builder()
        .addStanzas(
            Stanza.of(
                "What the server runs; applied by `systemctl preset`.",
                Preset.enable("chronyd.service"),
                Preset.enable("dnsmasq.service"),
                Preset.enable("munge.service"),
                Preset.enable("nfs-server.service"),
                Preset.enable("slurmctld.service"),
                Sharing.firewallPreset(spec)))
        .build();
  }
}
