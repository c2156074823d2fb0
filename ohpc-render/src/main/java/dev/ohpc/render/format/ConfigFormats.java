package dev.ohpc.render.format;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirewallZone;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.Limit;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.HostName;
import dev.ohpc.render.text.PlainLines;
import java.util.List;

/** One format a file, each named by the file. */
public final class ConfigFormats {

  private ConfigFormats() {}

  /** dnsmasq.conf, dnsmasq(8). */
  public static ConfigFormat<DnsmasqConfig> dnsmasq() {
    return new DnsmasqFormat();
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
  public static ConfigPrinter<SlurmdEnvironment> slurmdEnvironment() {
    return new StanzaPrinter<>(
        (setting, line) -> {
          line.append(Fields.VARIABLE, setting.key()).append("='");
          line.append(Fields.ENVIRONMENT_VALUE, setting.value()).append('\'');
        });
  }

  /** hostname(5): one line, blank when there is no name. */
  public static ConfigPrinter<HostnameConfig> hostname() {
    return config -> config.name().map(HostName::toString).orElse("") + "\n";
  }

  /** hosts(5). */
  public static ConfigFormat<HostsConfig> hosts() {
    return new StanzaFormat<>(
        HostsGrammar.GRAMMAR, stanzas -> HostsConfig.builder().addAllStanzas(stanzas).build());
  }

  /** exports(5). No blank stands before a bracket, where it would export to the world. */
  public static ConfigPrinter<ExportsConfig> exports() {
    return new StanzaPrinter<>(ConfigFormats::export);
  }

  /** nm-settings-keyfile(5). */
  public static ConfigFormat<KeyfileConfig> keyfile() {
    return new IniFormat<>(
        SettingGrammar.of(PlainLines.of("#"), Fields.KEYFILE_KEY, "=", Fields.KEYFILE_VALUE),
        IniFormat.Beginning.COMMENTS,
        (comment, sections) ->
            KeyfileConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** systemd.unit(5). */
  public static ConfigFormat<UnitConfig> unit() {
    return new IniFormat<>(
        SettingGrammar.of(PlainLines.of("#;"), Fields.UNIT_KEY, "=", Fields.UNIT_VALUE),
        IniFormat.Beginning.COMMENTS,
        (comment, sections) ->
            UnitConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** config.txt of a Raspberry Pi; {@code initramfs} alone takes a blank for its {@code =}. */
  public static ConfigFormat<FirmwareConfig> firmware() {
    return new IniFormat<>(
        FirmwareGrammar.GRAMMAR,
        IniFormat.Beginning.ANY,
        (comment, sections) ->
            FirmwareConfig.builder().addAllComment(comment).addAllSections(sections).build());
  }

  /** boot.conf of a Raspberry Pi's EEPROM. */
  public static ConfigPrinter<EepromConfig> eeprom() {
    return new StanzaPrinter<>(settings(Fields.FIRMWARE_KEY, "=", Fields.FIRMWARE_VALUE));
  }

  /** cmdline.txt: one line, of which the kernel of an arm64 machine reads 2,047 bytes. */
  public static ConfigPrinter<KernelCommandLine> commandLine() {
    return config -> {
      LineWriter out = new LineWriter(KernelCommandLine.LONGEST, 8);
      out.append(Fields.KERNEL_PARAMETER, ' ', config.parameters()).endLine();
      return out.text();
    };
  }

  /** chrony.conf(5). */
  public static ConfigPrinter<ChronyConfig> chrony() {
    return new StanzaPrinter<>(ConfigFormats::directive);
  }

  /** fstab(5). */
  public static ConfigPrinter<FstabConfig> fstab() {
    return new StanzaPrinter<>(ConfigFormats::mount);
  }

  /** selinux_config(5). */
  public static ConfigPrinter<SelinuxConfig> selinux() {
    return new StanzaPrinter<>(settings(Fields.SELINUX_KEY, "=", Fields.SELINUX_VALUE));
  }

  /** sysctl.d(5). */
  public static ConfigPrinter<SysctlConfig> sysctl() {
    return new StanzaPrinter<>(settings(Fields.SYSCTL_KEY, " = ", Fields.SYSCTL_VALUE));
  }

  /** limits.conf(5). */
  public static ConfigPrinter<LimitsConfig> limits() {
    return new StanzaPrinter<>(ConfigFormats::limit);
  }

  /** tmpfiles.d(5). */
  public static ConfigPrinter<TmpfilesConfig> tmpfiles() {
    return new StanzaPrinter<>(ConfigFormats::tmpfile);
  }

  /** systemd.preset(5). */
  public static ConfigPrinter<PresetConfig> presets() {
    return new StanzaPrinter<>(ConfigFormats::preset);
  }

  /** ssh_config(5). */
  public static ConfigPrinter<SshClientConfig> sshClient() {
    return new SshClientFormat();
  }

  /** sshd_config(5). */
  public static ConfigPrinter<SshdConfig> sshd() {
    return new StanzaPrinter<>(settings(Fields.SSH_KEY, " ", Fields.SSH_VALUE));
  }

  /** authorized_keys of sshd(8). */
  public static ConfigPrinter<AuthorizedKeysConfig> authorizedKeys() {
    return new StanzaPrinter<>((key, line) -> line.append(key));
  }

  /** ld.so.conf of ldconfig(8). */
  public static ConfigPrinter<LdSoConfig> ldSo() {
    return new StanzaPrinter<>((directory, line) -> line.append(directory));
  }

  /** dracut.conf(5). */
  public static ConfigPrinter<DracutConfig> dracut() {
    return new StanzaPrinter<>(ConfigFormats::dracutSetting);
  }

  /** genders of libgenders(3). */
  public static ConfigPrinter<GendersConfig> genders() {
    return new StanzaPrinter<>(ConfigFormats::gendersLine);
  }

  /** Groups of ClusterShell, groups.conf(5). */
  public static ConfigPrinter<ClusterShellGroups> groups() {
    return new StanzaPrinter<>(ConfigFormats::group);
  }

  /** A zone of firewalld, firewalld.zone(5). */
  public static ConfigPrinter<FirewallZone> firewallZone() {
    return new FirewallZoneFormat();
  }

  /** A script for sbatch(1). */
  public static ConfigPrinter<JobScript> jobScript() {
    return new JobScriptFormat();
  }

  private static LineGrammar.EntryPrinter<Setting> settings(
      Field key, String separator, Field value) {
    return (setting, line) ->
        line.append(key, setting.key()).append(separator).append(value, setting.value());
  }

  private static void export(Export export, LineWriter line) {
    line.refuseUnless(
        !export.clients().isEmpty(),
        () -> "would name no client, and exports(5) then means the whole world");
    line.append(export.path());
    for (Export.Client client : export.clients()) {
      line.append(' ').append(Fields.EXPORT_CLIENT, client.host());
      line.append('(').append(Fields.EXPORT_OPTION, ',', client.options()).append(')');
    }
  }

  private static void directive(ChronyDirective directive, LineWriter line) {
    line.append(Fields.CHRONY_DIRECTIVE, directive.name());
    for (String argument : directive.arguments()) {
      line.append(' ').append(Fields.CHRONY_ARGUMENT, argument);
    }
  }

  private static void mount(Mount mount, LineWriter line) {
    line.refuseUnless(
        !mount.options().isEmpty(),
        () -> "would have no options, and fstab(5) then takes the next field for them");
    line.append(Fields.MOUNT_SOURCE, mount.source());
    line.append(' ').append(Fields.MOUNT_FIELD, mount.target());
    line.append(' ').append(Fields.MOUNT_FIELD, mount.type());
    line.append(' ').append(Fields.MOUNT_OPTION, ',', mount.options()).append(" 0 0");
  }

  private static void limit(Limit limit, LineWriter line) {
    line.append(
        Fields.LIMIT_FIELD,
        ' ',
        List.of(limit.domain(), limit.type(), limit.item(), limit.value()));
  }

  private static void tmpfile(TmpfilesLine entry, LineWriter line) {
    line.append(Fields.TMPFILES_TYPE, entry.type());
    line.append(' ').append(entry.path()).append(' ').append(entry.mode());
    line.append(' ').append(entry.owner().user()).append(' ').append(entry.owner().group());
  }

  private static void preset(Preset preset, LineWriter line) {
    line.append(preset.enabled() ? "enable " : "disable ");
    line.append(Fields.PRESET_UNIT, preset.unit());
  }

  private static void dracutSetting(DracutSetting setting, LineWriter line) {
    line.append(Fields.VARIABLE, setting.name()).append(setting.append() ? "+=" : "=");
    line.append('"').append(Fields.DRACUT_VALUE, setting.value()).append('"');
  }

  private static void gendersLine(GendersLine entry, LineWriter line) {
    line.append(Fields.GENDERS_HOSTS, entry.hosts().toString());
    line.append(' ').append(Fields.GENDERS_ATTRIBUTE, ',', entry.attributes());
  }

  private static void group(NodeGroup group, LineWriter line) {
    line.append(Fields.GROUP_NAME, group.name()).append(": ");
    line.append(Fields.GROUP_NODES, group.nodes());
  }
}
