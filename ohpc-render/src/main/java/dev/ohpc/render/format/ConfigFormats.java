package dev.ohpc.render.format;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirewallZone;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.render.format.IniFormat.Beginning;

/**
 * One format a file, each named by the file. What a format takes for a line of its file is what the
 * file's program does; a line that the program refuses or passes over is a problem of the document.
 */
public final class ConfigFormats {

  private ConfigFormats() {}

  /** dnsmasq.conf, dnsmasq(8). */
  public static ConfigFormat<DnsmasqConfig> dnsmasq() {
    return new DnsmasqFormat("");
  }

  /** A file of {@code dhcp-hostsfile}, dnsmasq(8): each line the value of a {@code dhcp-host}. */
  public static ConfigFormat<DnsmasqConfig> dhcpHosts() {
    return new DnsmasqFormat("dhcp-host=");
  }

  /** slurm.conf(5). */
  public static ConfigFormat<SlurmConfig> slurm() {
    return new StanzaFormat<>(
        SlurmGrammar.LINES, stanzas -> SlurmConfig.builder().addAllStanzas(stanzas).build());
  }

  /** cgroup.conf(5). */
  public static ConfigFormat<CgroupConfig> cgroup() {
    return new StanzaFormat<>(
        SlurmGrammar.SETTINGS, stanzas -> CgroupConfig.builder().addAllStanzas(stanzas).build());
  }

  /** gres.conf(5). */
  public static ConfigFormat<GresConfig> gres() {
    return new StanzaFormat<>(
        SlurmGrammar.RECORDS, stanzas -> GresConfig.builder().addAllStanzas(stanzas).build());
  }

  /** topology.conf(5). */
  public static ConfigFormat<TopologyConfig> topology() {
    return new StanzaFormat<>(
        SlurmGrammar.RECORDS, stanzas -> TopologyConfig.builder().addAllStanzas(stanzas).build());
  }

  /** The environment of slurmd's unit, as systemd.exec(5)'s EnvironmentFile. */
  public static ConfigFormat<SlurmdEnvironment> slurmdEnvironment() {
    return new StanzaFormat<>(
        EnvironmentGrammar.GRAMMAR,
        stanzas -> SlurmdEnvironment.builder().addAllStanzas(stanzas).build());
  }

  /** hostname(5): one line, blank when there is no name. */
  public static ConfigFormat<HostnameConfig> hostname() {
    return new HostnameFormat();
  }

  /** hosts(5). */
  public static ConfigFormat<HostsConfig> hosts() {
    return new StanzaFormat<>(
        HostsGrammar.GRAMMAR, stanzas -> HostsConfig.builder().addAllStanzas(stanzas).build());
  }

  /** exports(5). No blank stands before a bracket, where it would export to the world. */
  public static ConfigFormat<ExportsConfig> exports() {
    return new StanzaFormat<>(
        ExportsGrammar.GRAMMAR, stanzas -> ExportsConfig.builder().addAllStanzas(stanzas).build());
  }

  /** nm-settings-keyfile(5). */
  public static ConfigFormat<KeyfileConfig> keyfile() {
    return new IniFormat<>(
        KeyfileGrammar.GRAMMAR,
        KeyfileGrammar::header,
        Beginning.COMMENTS,
        (comment, sections) ->
            KeyfileConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** systemd.unit(5). */
  public static ConfigFormat<UnitConfig> unit() {
    return new IniFormat<>(
        SettingGrammar.UNIT,
        SettingGrammar::header,
        Beginning.COMMENTS,
        (comment, sections) ->
            UnitConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** config.txt of a Raspberry Pi. */
  public static ConfigFormat<FirmwareConfig> firmware() {
    return new IniFormat<>(
        FirmwareGrammar.GRAMMAR,
        FirmwareGrammar::header,
        Beginning.ANY,
        (comment, sections) ->
            FirmwareConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** boot.conf of a Raspberry Pi's EEPROM, which has the syntax of config.txt. */
  public static ConfigFormat<EepromConfig> eeprom() {
    return new IniFormat<>(
        FirmwareGrammar.GRAMMAR,
        FirmwareGrammar::header,
        Beginning.ANY,
        (comment, sections) ->
            EepromConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** cmdline.txt: one line, of which the kernel of an arm64 machine reads 2,047 bytes. */
  public static ConfigFormat<KernelCommandLine> commandLine() {
    return new CommandLineFormat();
  }

  /** chrony.conf(5). */
  public static ConfigFormat<ChronyConfig> chrony() {
    return new StanzaFormat<>(
        ChronyGrammar.GRAMMAR, stanzas -> ChronyConfig.builder().addAllStanzas(stanzas).build());
  }

  /** fstab(5). */
  public static ConfigFormat<FstabConfig> fstab() {
    return new StanzaFormat<>(
        MountGrammar.GRAMMAR, stanzas -> FstabConfig.builder().addAllStanzas(stanzas).build());
  }

  /** selinux_config(5). */
  public static ConfigFormat<SelinuxConfig> selinux() {
    return new StanzaFormat<>(
        SelinuxGrammar.GRAMMAR, stanzas -> SelinuxConfig.builder().addAllStanzas(stanzas).build());
  }

  /** sysctl.d(5). */
  public static ConfigFormat<SysctlConfig> sysctl() {
    return new StanzaFormat<>(
        SysctlGrammar.GRAMMAR, stanzas -> SysctlConfig.builder().addAllStanzas(stanzas).build());
  }

  /** limits.conf(5). */
  public static ConfigFormat<LimitsConfig> limits() {
    return new StanzaFormat<>(
        LimitGrammar.GRAMMAR, stanzas -> LimitsConfig.builder().addAllStanzas(stanzas).build());
  }

  /** tmpfiles.d(5). */
  public static ConfigFormat<TmpfilesConfig> tmpfiles() {
    return new StanzaFormat<>(
        TmpfilesGrammar.GRAMMAR,
        stanzas -> TmpfilesConfig.builder().addAllStanzas(stanzas).build());
  }

  /** systemd.preset(5). */
  public static ConfigFormat<PresetConfig> presets() {
    return new StanzaFormat<>(
        PresetGrammar.GRAMMAR, stanzas -> PresetConfig.builder().addAllStanzas(stanzas).build());
  }

  /** ssh_config(5). */
  public static ConfigFormat<SshClientConfig> sshClient() {
    return new SshFormat<>(
        SshKeywords.CLIENT,
        (stanzas, blocks) ->
            SshClientConfig.builder().addAllStanzas(stanzas).addAllBlocks(blocks).build());
  }

  /** sshd_config(5). */
  public static ConfigFormat<SshdConfig> sshd() {
    return new SshFormat<>(
        SshKeywords.SERVER,
        (stanzas, blocks) ->
            SshdConfig.builder().addAllStanzas(stanzas).addAllBlocks(blocks).build());
  }

  /** authorized_keys of sshd(8). */
  public static ConfigFormat<AuthorizedKeysConfig> authorizedKeys() {
    return new StanzaFormat<>(
        AuthorizedKeyGrammar.GRAMMAR,
        stanzas -> AuthorizedKeysConfig.builder().addAllStanzas(stanzas).build());
  }

  /** ld.so.conf of ldconfig(8). */
  public static ConfigFormat<LdSoConfig> ldSo() {
    return new StanzaFormat<>(
        LdSoGrammar.GRAMMAR, stanzas -> LdSoConfig.builder().addAllStanzas(stanzas).build());
  }

  /** dracut.conf(5). */
  public static ConfigFormat<DracutConfig> dracut() {
    return new StanzaFormat<>(
        DracutGrammar.GRAMMAR, stanzas -> DracutConfig.builder().addAllStanzas(stanzas).build());
  }

  /** genders of libgenders(3). */
  public static ConfigFormat<GendersConfig> genders() {
    return new StanzaFormat<>(
        GendersGrammar.GRAMMAR, stanzas -> GendersConfig.builder().addAllStanzas(stanzas).build());
  }

  /** Groups of ClusterShell, groups.conf(5), one a line; those in YAML are not read. */
  public static ConfigFormat<ClusterShellGroups> groups() {
    return new StanzaFormat<>(
        GroupGrammar.GRAMMAR,
        stanzas -> ClusterShellGroups.builder().addAllStanzas(stanzas).build());
  }

  /** A zone of firewalld, firewalld.zone(5). */
  public static ConfigPrinter<FirewallZone> firewallZone() {
    return new FirewallZoneFormat();
  }

  /** A script for sbatch(1). */
  public static ConfigPrinter<JobScript> jobScript() {
    return new JobScriptFormat();
  }
}
