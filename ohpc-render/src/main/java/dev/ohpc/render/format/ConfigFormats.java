package dev.ohpc.render.format;

import com.google.common.base.Joiner;
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
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
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
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.HostName;
import java.util.List;

/** One format a file, each named by the file. */
public final class ConfigFormats {

  private static final Joiner BLANK = Joiner.on(' ');
  private static final Joiner COMMA = Joiner.on(',');

  private ConfigFormats() {}

  /** dnsmasq.conf, dnsmasq(8). */
  public static ConfigFormat<DnsmasqConfig> dnsmasq() {
    return new StanzaFormat<>(DnsmasqFormat.LONGEST_LINE, DnsmasqFormat::print);
  }

  /** slurm.conf(5). */
  public static ConfigFormat<SlurmConfig> slurm() {
    return new StanzaFormat<>(SlurmFormat::print);
  }

  /** cgroup.conf(5). */
  public static ConfigFormat<CgroupConfig> cgroup() {
    return new StanzaFormat<>(
        (setting, line) -> SlurmFormat.setting(setting.key(), setting.value(), line));
  }

  /** The environment of slurmd's unit, as systemd.exec(5)'s EnvironmentFile. */
  public static ConfigFormat<SlurmdEnvironment> slurmdEnvironment() {
    return new StanzaFormat<>(
        (setting, line) ->
            line.append(setting.key()).append("='").append(setting.value()).append('\''));
  }

  /** hostname(5): one line, blank when there is no name. */
  public static ConfigFormat<HostnameConfig> hostname() {
    return config -> config.name().map(HostName::toString).orElse("") + "\n";
  }

  /** hosts(5). */
  public static ConfigFormat<HostsConfig> hosts() {
    return new StanzaFormat<>(ConfigFormats::host);
  }

  /** exports(5). No blank stands before a bracket, where it would export to the world. */
  public static ConfigFormat<ExportsConfig> exports() {
    return new StanzaFormat<>(ConfigFormats::export);
  }

  /** nm-settings-keyfile(5). */
  public static ConfigFormat<KeyfileConfig> keyfile() {
    return new IniFormat<>(ConfigFormats::assignment);
  }

  /** systemd.unit(5). */
  public static ConfigFormat<UnitConfig> unit() {
    return new IniFormat<>(ConfigFormats::assignment);
  }

  /** config.txt of a Raspberry Pi; {@code initramfs} alone takes a blank for its {@code =}. */
  public static ConfigFormat<FirmwareConfig> firmware() {
    return new IniFormat<>(
        (setting, line) ->
            line.append(setting.key())
                .append(setting.key().equals("initramfs") ? ' ' : '=')
                .append(setting.value()));
  }

  /** boot.conf of a Raspberry Pi's EEPROM. */
  public static ConfigFormat<EepromConfig> eeprom() {
    return new StanzaFormat<>(ConfigFormats::assignment);
  }

  /** cmdline.txt: one line, of which the kernel of an arm64 machine reads 2,047 bytes. */
  public static ConfigFormat<KernelCommandLine> commandLine() {
    return config -> {
      LineWriter out = new LineWriter(KernelCommandLine.LONGEST, 8);
      out.line(BLANK.join(config.parameters()));
      return out.text();
    };
  }

  /** chrony.conf(5). */
  public static ConfigFormat<ChronyConfig> chrony() {
    return new StanzaFormat<>(ConfigFormats::directive);
  }

  /** fstab(5). */
  public static ConfigFormat<FstabConfig> fstab() {
    return new StanzaFormat<>(ConfigFormats::mount);
  }

  /** selinux_config(5). */
  public static ConfigFormat<SelinuxConfig> selinux() {
    return new StanzaFormat<>(ConfigFormats::assignment);
  }

  /** sysctl.d(5). */
  public static ConfigFormat<SysctlConfig> sysctl() {
    return new StanzaFormat<>(
        (setting, line) -> line.append(setting.key()).append(" = ").append(setting.value()));
  }

  /** limits.conf(5). */
  public static ConfigFormat<LimitsConfig> limits() {
    return new StanzaFormat<>(ConfigFormats::limit);
  }

  /** tmpfiles.d(5). */
  public static ConfigFormat<TmpfilesConfig> tmpfiles() {
    return new StanzaFormat<>(ConfigFormats::tmpfile);
  }

  /** systemd.preset(5). */
  public static ConfigFormat<PresetConfig> presets() {
    return new StanzaFormat<>(ConfigFormats::preset);
  }

  /** ssh_config(5). */
  public static ConfigFormat<SshClientConfig> sshClient() {
    return new SshClientFormat();
  }

  /** sshd_config(5). */
  public static ConfigFormat<SshdConfig> sshd() {
    return new StanzaFormat<>(
        (setting, line) -> line.append(setting.key()).append(' ').append(setting.value()));
  }

  /** authorized_keys of sshd(8). */
  public static ConfigFormat<AuthorizedKeysConfig> authorizedKeys() {
    return new StanzaFormat<>((key, line) -> line.append(key));
  }

  /** ld.so.conf of ldconfig(8). */
  public static ConfigFormat<LdSoConfig> ldSo() {
    return new StanzaFormat<>((directory, line) -> line.append(directory));
  }

  /** dracut.conf(5). */
  public static ConfigFormat<DracutConfig> dracut() {
    return new StanzaFormat<>(ConfigFormats::dracutSetting);
  }

  /** genders of libgenders(3). */
  public static ConfigFormat<GendersConfig> genders() {
    return new StanzaFormat<>(ConfigFormats::gendersLine);
  }

  /** Groups of ClusterShell, groups.conf(5). */
  public static ConfigFormat<ClusterShellGroups> groups() {
    return new StanzaFormat<>(ConfigFormats::group);
  }

  /** A zone of firewalld, firewalld.zone(5). */
  public static ConfigFormat<FirewallZone> firewallZone() {
    return new FirewallZoneFormat();
  }

  /** A script for sbatch(1). */
  public static ConfigFormat<JobScript> jobScript() {
    return new JobScriptFormat();
  }

  private static void assignment(Setting setting, StringBuilder line) {
    line.append(setting.key()).append('=').append(setting.value());
  }

  private static void host(HostsEntry entry, StringBuilder line) {
    line.append(entry.address());
    for (HostName name : entry.names()) {
      line.append(' ').append(name);
    }
  }

  private static void export(Export export, StringBuilder line) {
    line.append(export.path());
    for (Export.Client client : export.clients()) {
      line.append(' ').append(client.host());
      COMMA.appendTo(line.append('('), client.options()).append(')');
    }
  }

  private static void directive(ChronyDirective directive, StringBuilder line) {
    line.append(directive.name());
    directive.arguments().forEach(argument -> line.append(' ').append(argument));
  }

  private static void mount(Mount mount, StringBuilder line) {
    BLANK.appendTo(line, List.of(mount.source(), mount.target(), mount.type())).append(' ');
    COMMA.appendTo(line, mount.options()).append(" 0 0");
  }

  private static void limit(Limit limit, StringBuilder line) {
    BLANK.appendTo(line, List.of(limit.domain(), limit.type(), limit.item(), limit.value()));
  }

  private static void tmpfile(TmpfilesLine entry, StringBuilder line) {
    line.append(entry.type()).append(' ').append(entry.path()).append(' ').append(entry.mode());
    line.append(' ').append(entry.owner().user()).append(' ').append(entry.owner().group());
  }

  private static void preset(Preset preset, StringBuilder line) {
    line.append(preset.enabled() ? "enable " : "disable ").append(preset.unit());
  }

  private static void dracutSetting(DracutSetting setting, StringBuilder line) {
    line.append(setting.name()).append(setting.append() ? "+=" : "=");
    line.append('"').append(setting.value()).append('"');
  }

  private static void gendersLine(GendersLine entry, StringBuilder line) {
    COMMA.appendTo(line.append(entry.hosts()).append(' '), entry.attributes());
  }

  private static void group(NodeGroup group, StringBuilder line) {
    line.append(group.name()).append(": ").append(group.nodes());
  }
}
