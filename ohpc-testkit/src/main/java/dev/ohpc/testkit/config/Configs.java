package dev.ohpc.testkit.config;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.config.UnitConfig;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Typed configurations, each method named as {@link dev.ohpc.render.format.ConfigFormats} names the
 * format that writes it.
 *
 * <p>They say whatever the syntax of their file can say, not what would make sense to its program;
 * {@link dev.ohpc.testkit.SlurmConfigs} and {@link dev.ohpc.testkit.DnsmasqConfigs} make those that
 * their programs take. They shrink to nothing, and their entries to short ones.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<ExportsConfig> exports() {
 *   return Configs.valid().exports();
 * }
 * }</pre>
 */
public final class Configs {

  private static final int MOST_SECTIONS = 3;
  private static final int MOST_BLOCKS = 2;
  private static final int MOST_PARAMETERS = 5;

  private final Stanzas stanzas;
  private final SectionEntries sections;
  private final SlurmEntries slurm;
  private final NetworkEntries network;
  private final MachineEntries machine;
  private final Words words;

  private Configs(Words words, boolean mayRepeat) {
    this.words = words;
    this.stanzas = new Stanzas(words, mayRepeat);
    this.sections = new SectionEntries(words, stanzas);
    this.slurm = new SlurmEntries(words);
    this.network = new NetworkEntries(words);
    this.machine = new MachineEntries(words);
  }

  /** Those that their formats write, and read back as they were without a problem. */
  public static Configs valid() {
    return new Configs(Words.plain(), false);
  }

  /** Those of other words, some of which a format may refuse to write, and with repeats. */
  public static Configs of(Words words) {
    return new Configs(words, true);
  }

  /** authorized_keys of sshd(8). */
  public Arbitrary<AuthorizedKeysConfig> authorizedKeys() {
    return stanzas
        .of(machine.keys())
        .map(all -> AuthorizedKeysConfig.builder().addAllStanzas(all).build());
  }

  /** cgroup.conf(5). */
  public Arbitrary<CgroupConfig> cgroup() {
    return stanzas
        .of(slurm.settings())
        .map(all -> CgroupConfig.builder().addAllStanzas(all).build());
  }

  /** chrony.conf(5). */
  public Arbitrary<ChronyConfig> chrony() {
    return stanzas
        .of(network.directives())
        .map(all -> ChronyConfig.builder().addAllStanzas(all).build());
  }

  /** dracut.conf(5). */
  public Arbitrary<DracutConfig> dracut() {
    return stanzas
        .of(machine.dracut())
        .map(all -> DracutConfig.builder().addAllStanzas(all).build());
  }

  /** exports(5). */
  public Arbitrary<ExportsConfig> exports() {
    return stanzas
        .of(network.exports(), export -> List.of(export.path()))
        .map(all -> ExportsConfig.builder().addAllStanzas(all).build());
  }

  /** fstab(5). */
  public Arbitrary<FstabConfig> fstab() {
    return stanzas
        .of(machine.mounts())
        .map(all -> FstabConfig.builder().addAllStanzas(all).build());
  }

  /** genders of libgenders(3). */
  public Arbitrary<GendersConfig> genders() {
    return stanzas
        .of(network.genders(), line -> line.hosts().names())
        .map(all -> GendersConfig.builder().addAllStanzas(all).build());
  }

  /** gres.conf(5). */
  public Arbitrary<GresConfig> gres() {
    return stanzas.of(slurm.records()).map(all -> GresConfig.builder().addAllStanzas(all).build());
  }

  /** Groups of ClusterShell, groups.conf(5). */
  public Arbitrary<ClusterShellGroups> groups() {
    return stanzas
        .of(network.groups())
        .map(all -> ClusterShellGroups.builder().addAllStanzas(all).build());
  }

  /** hosts(5). */
  public Arbitrary<HostsConfig> hosts() {
    return stanzas.of(network.hosts()).map(all -> HostsConfig.builder().addAllStanzas(all).build());
  }

  /** ld.so.conf of ldconfig(8). */
  public Arbitrary<LdSoConfig> ldSo() {
    return stanzas
        .of(machine.libraries())
        .map(all -> LdSoConfig.builder().addAllStanzas(all).build());
  }

  /** limits.conf(5). */
  public Arbitrary<LimitsConfig> limits() {
    return stanzas
        .of(machine.limits())
        .map(all -> LimitsConfig.builder().addAllStanzas(all).build());
  }

  /** systemd.preset(5). */
  public Arbitrary<PresetConfig> presets() {
    return stanzas
        .of(machine.presets())
        .map(all -> PresetConfig.builder().addAllStanzas(all).build());
  }

  /** selinux_config(5). */
  public Arbitrary<SelinuxConfig> selinux() {
    return stanzas
        .of(machine.settings("SELINUX", "SELINUXTYPE"))
        .map(all -> SelinuxConfig.builder().addAllStanzas(all).build());
  }

  /** Lines of slurm.conf(5). */
  public Arbitrary<SlurmConfig> slurm() {
    return stanzas.of(slurm.lines()).map(all -> SlurmConfig.builder().addAllStanzas(all).build());
  }

  /** The environment of slurmd's unit. */
  public Arbitrary<SlurmdEnvironment> slurmdEnvironment() {
    return stanzas
        .of(machine.settings("SLURMD_OPTIONS", "A"))
        .map(all -> SlurmdEnvironment.builder().addAllStanzas(all).build());
  }

  /** sysctl.d(5). */
  public Arbitrary<SysctlConfig> sysctl() {
    return stanzas
        .of(machine.sysctl())
        .map(all -> SysctlConfig.builder().addAllStanzas(all).build());
  }

  /** tmpfiles.d(5). */
  public Arbitrary<TmpfilesConfig> tmpfiles() {
    return stanzas
        .of(machine.tmpfiles())
        .map(all -> TmpfilesConfig.builder().addAllStanzas(all).build());
  }

  /** topology.conf(5). */
  public Arbitrary<TopologyConfig> topology() {
    return stanzas
        .of(slurm.records())
        .map(all -> TopologyConfig.builder().addAllStanzas(all).build());
  }

  /** nm-settings-keyfile(5). */
  public Arbitrary<KeyfileConfig> keyfile() {
    return Combinators.combine(
            stanzas.comments(), sections.sections(words.any()).list().ofMaxSize(MOST_SECTIONS))
        .as((top, all) -> KeyfileConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  /** systemd.unit(5). */
  public Arbitrary<UnitConfig> unit() {
    return Combinators.combine(
            stanzas.comments(), sections.sections(words.any()).list().ofMaxSize(MOST_SECTIONS))
        .as((top, all) -> UnitConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  /** config.txt of a Raspberry Pi. */
  public Arbitrary<FirmwareConfig> firmware() {
    return Combinators.combine(stanzas.comments(), sections.ofFirmware())
        .as((top, all) -> FirmwareConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  /** boot.conf of a Raspberry Pi's EEPROM. */
  public Arbitrary<EepromConfig> eeprom() {
    return Combinators.combine(stanzas.comments(), sections.ofFirmware())
        .as((top, all) -> EepromConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  /** sshd_config(5). */
  public Arbitrary<SshdConfig> sshd() {
    Arbitrary<SshBlock> blocks =
        sections.blocks(
            Arbitraries.just(SshBlock.Kind.MATCH),
            words.mostly("user a", "all", "Host=\"a b\""),
            sections.settings(List.of("Banner"), "Ciphers"));
    return Combinators.combine(
            sections.settings(
                List.of("Banner", "HostKey", "AllowUsers", "ForceCommand"),
                "Match",
                "MaxAuthTries"),
            blocks.list().ofMaxSize(MOST_BLOCKS))
        .as((all, more) -> SshdConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  /** ssh_config(5). */
  public Arbitrary<SshClientConfig> sshClient() {
    Arbitrary<SshBlock> blocks =
        sections.blocks(
            Arbitraries.of(SshBlock.Kind.class),
            words.mostly("all", "host a", "user \"x y\""),
            sections.settings(List.of("User", "ProxyCommand"), "Banner", "Ciphers"));
    return Combinators.combine(
            sections.settings(List.of("User", "ProxyCommand", "IgnoreUnknown"), "Port", "host"),
            blocks.list().ofMaxSize(MOST_BLOCKS))
        .as((all, more) -> SshClientConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  /** cmdline.txt of a Raspberry Pi. */
  public Arbitrary<KernelCommandLine> commandLine() {
    return words
        .mostly("rw", "root=/dev/x", "a=\"b c\"", "\"d e=f\"")
        .list()
        .ofMaxSize(MOST_PARAMETERS)
        .map(all -> KernelCommandLine.builder().addAllParameters(all).build());
  }

  /** hostname(5). */
  public Arbitrary<HostnameConfig> hostname() {
    return sections.hostName().map(all -> HostnameConfig.builder().addAllStanzas(all).build());
  }
}
