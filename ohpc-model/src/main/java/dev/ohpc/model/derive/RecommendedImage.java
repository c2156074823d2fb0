package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.config.AuthorizedKey;
import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the root image.
 *
 * <ul>
 *   <li>Units are enabled by preset, since nothing on a diskless node would enable them later
 *       (OpenHPC recipe: {@code systemctl enable munge slurmd} in the image).
 *   <li>slurmd fetches slurm.conf from the server: configless Slurm, and OpenHPC's own way.
 *   <li>A Pi 4 has no battery for its clock, and munge refuses credentials older than 300 s, so
 *       slurmd waits for the time.
 *   <li>{@code hostonly="no"}: the initramfs is made on another machine than it boots on.
 *   <li>Of sshd_config(5) the first value wins, and drop-ins come first, so this one is {@code
 *       00-}.
 * </ul>
 */
final class RecommendedImage {

  private final ClusterSpec spec;

  RecommendedImage(ClusterSpec spec) {
    this.spec = spec;
  }

  ImageConfigs configs() {
    return ImageConfigs.builder()
        .fstab(fstab())
        .network(network())
        .chrony(chrony())
        .slurmd(slurmd())
        .slurmdUnit(slurmdUnit())
        .dracut(dracut())
        .sshd(sshd())
        .authorizedKeys(authorizedKeys())
        .ldSo(ldSo())
        .presets(presets())
        .limits(Memlock.UNLIMITED)
        .selinux(selinux())
        .build();
  }

  private FstabConfig fstab() {
    ImmutableList.Builder<Mount> mounts = ImmutableList.builder();
    for (UnixPath path : Sharing.writable(spec)) {
      mounts.add(shared(path, "nfsvers=4.2", "nodev", "nosuid", "nofail", "_netdev"));
    }
    for (UnixPath path : Sharing.readOnly(spec)) {
      mounts.add(shared(path, "nfsvers=4.2", "ro", "nodev", "nofail", "_netdev"));
    }
    return FstabConfig.builder()
        .addStanzas(
            Stanza.of(
                """
                The root itself is mounted by the initramfs, from DHCP's root-path.
                Directories of the server that all nodes share:""",
                mounts.build()),
            Stanza.of(
                "In memory, for what need not go over the network.",
                new Mount("tmpfs", "/tmp", "tmpfs", List.of("mode=1777", "nosuid", "nodev"))))
        .build();
  }

  private Mount shared(UnixPath path, String... options) {
    return new Mount(spec.sms().address() + ":" + path, path.toString(), "nfs", List.of(options));
  }

  /**
   * The boot interface, retried for ever, since giving it up means giving up the root. The
   * initramfs hands its own connection over, without a zone, and NetworkManager keeps it (measured
   * with 1.42.4); this one is for the day it is brought up anew. The host name is the node root's
   * own, so none is taken from DHCP.
   */
  private KeyfileConfig network() {
    String interfaceName = board().interfaceName().toString();
    ImmutableList.Builder<Setting> connection = ImmutableList.builder();
    connection.add(
        new Setting("id", interfaceName),
        new Setting("uuid", Names.connectionUuid(spec, interfaceName)),
        new Setting("type", "ethernet"),
        new Setting("interface-name", interfaceName),
        new Setting("autoconnect-retries", "0"));
    return KeyfileConfig.builder()
        .addComment("The interface that the NFS root is mounted over. The initramfs brings it up;")
        .addComment("when that has to be done again, it is done like this: DHCP, retried for ever.")
        .addSections(
            new IniSection("connection", List.of(Stanza.of("", connection.build()))),
            IniSection.of(
                "ipv4",
                new Setting("dhcp-timeout", "2147483647"),
                new Setting("may-fail", "false"),
                new Setting("method", "auto")),
            IniSection.of(
                "ipv6", new Setting("addr-gen-mode", "default"), new Setting("method", "auto")))
        .build();
  }

  private HardwareProfile board() {
    return spec.nodes().stream()
        .map(NodeSpec::hardware)
        .findFirst()
        .orElse(HardwareProfile.RASPBERRY_PI_4B);
  }

  private ChronyConfig chrony() {
    return ChronyConfig.builder()
        .addStanzas(
            Stanza.of(
                "The management server's time; a board without a clock starts far off, so step.",
                ChronyDirective.of("server", spec.sms().address(), "iburst"),
                ChronyDirective.of("makestep", "1.0", "3"),
                ChronyDirective.of("driftfile", "/var/lib/chrony/drift")))
        .build();
  }

  private SlurmdEnvironment slurmd() {
    return SlurmdEnvironment.builder()
        .addStanzas(
            Stanza.of(
                "slurm.conf and cgroup.conf come from the management server (configless Slurm).",
                new Setting("SLURMD_OPTIONS", "--conf-server " + spec.sms().address())))
        .build();
  }

  private UnitConfig slurmdUnit() {
    ImmutableList.Builder<Stanza<Setting>> stanzas = ImmutableList.builder();
    stanzas.add(
        Stanza.of(
            "A board without a clock starts in the past, and munge refuses old credentials.",
            new Setting("Wants", "time-sync.target"),
            new Setting("After", "time-sync.target munge.service")));
    String shared =
        Stream.concat(Sharing.writable(spec).stream(), Sharing.readOnly(spec).stream())
            .map(UnixPath::toString)
            .collect(Collectors.joining(" "));
    if (!shared.isEmpty()) {
      stanzas.add(
          Stanza.of(
              "No jobs without what they share; `nofail` mounts are not waited for otherwise.",
              new Setting("RequiresMountsFor", shared)));
    }
    return UnitConfig.builder().addSections(new IniSection("Unit", stanzas.build())).build();
  }

  private DracutConfig dracut() {
    String drivers =
        spec.nodes().stream()
            .map(node -> node.hardware().ethernetDriver().toString())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(" ", " ", " "));
    return DracutConfig.builder()
        .addStanzas(
            Stanza.of(
                "Not for the machine that makes the image, but for the boards that boot it.",
                new DracutSetting("hostonly", false, "no")),
            Stanza.of(
                "The network, an NFS root on it, and the boards' Ethernet controller.",
                new DracutSetting("add_dracutmodules", true, " network nfs "),
                new DracutSetting("add_drivers", true, drivers)))
        .build();
  }

  private static SshdConfig sshd() {
    return SshdConfig.builder()
        .addStanzas(
            Stanza.of(
                "Keys only. The first value of a key wins, so this file comes before all others.",
                new Setting("PermitRootLogin", "prohibit-password"),
                new Setting("PasswordAuthentication", "no"),
                new Setting("KbdInteractiveAuthentication", "no")))
        .build();
  }

  private Optional<AuthorizedKeysConfig> authorizedKeys() {
    if (spec.security().authorizedKeys().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        AuthorizedKeysConfig.builder()
            .addStanzas(
                Stanza.of(
                    "Who may log in as root.",
                    spec.security().authorizedKeys().stream().map(AuthorizedKey::of).toList()))
            .build());
  }

  private Optional<LdSoConfig> ldSo() {
    if (Launchers.stack(spec) == MpiSpec.Stack.OPENHPC) {
      return Optional.empty();
    }
    return Optional.of(
        LdSoConfig.builder()
            .addStanzas(
                Stanza.of("The distribution's Open MPI.", LdSoLine.directory(OpenMpi.LIBRARIES)))
            .build());
  }

  private PresetConfig presets() {
    return PresetConfig.builder()
        .addStanzas(
            Stanza.of(
                "What a node runs; applied to the image by `systemctl --root=IMAGE preset-all`.",
                Preset.enable("sshd.service"),
                Preset.enable("chronyd.service"),
                Preset.enable("chrony-wait.service"),
                Preset.enable("munge.service"),
                Preset.enable("slurmd.service")),
            Stanza.of(
                """
                No firewall: the interface is up before anybody could tell it a zone, and slurmd,
                srun and MPI listen on many ports. The server's keeps the outside out.""",
                Preset.disable("firewalld.service")))
        .build();
  }

  private static SelinuxConfig selinux() {
    return SelinuxConfig.builder()
        .addStanzas(
            SelinuxSettings.of(
                """
                An NFS root has no labels. What turns SELinux off is `selinux=0` on the kernel
                command line; this line only tells programs so.""",
                SecuritySpec.Selinux.DISABLED))
        .build();
  }
}
