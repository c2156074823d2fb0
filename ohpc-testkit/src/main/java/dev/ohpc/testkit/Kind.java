package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
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
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.format.ConfigPrinter;
import dev.ohpc.render.format.UnrepresentableException;
import dev.ohpc.testkit.config.Configs;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/**
 * A type of this library that tests ask for, and how its values are made and shown.
 *
 * @param type the type
 * @param arbitrary all values
 * @param text what a report shows of a value
 */
record Kind<T>(Class<T> type, Supplier<Arbitrary<T>> arbitrary, Function<T, String> text) {

  private static final Configs CONFIGS = Configs.valid();

  /** All of them. */
  static final List<Kind<?>> ALL =
      List.of(
          new Kind<>(ClusterSpec.class, ClusterSpecs::valid, ClusterSpec::toYaml),
          value(HostList.class, HostLists::valid),
          value(HostName.class, HostNames::valid),
          value(Ipv4Address.class, Ipv4Addresses::valid),
          value(Ipv4Subnet.class, Ipv4Subnets::valid),
          value(MacAddress.class, MacAddresses::valid),
          config(DnsmasqConfig.class, DnsmasqConfigs::valid, ConfigFormats.dnsmasq()),
          config(SlurmConfig.class, SlurmConfigs::valid, ConfigFormats.slurm()),
          config(
              AuthorizedKeysConfig.class, CONFIGS::authorizedKeys, ConfigFormats.authorizedKeys()),
          config(CgroupConfig.class, CONFIGS::cgroup, ConfigFormats.cgroup()),
          config(ChronyConfig.class, CONFIGS::chrony, ConfigFormats.chrony()),
          config(DracutConfig.class, CONFIGS::dracut, ConfigFormats.dracut()),
          config(EepromConfig.class, CONFIGS::eeprom, ConfigFormats.eeprom()),
          config(ExportsConfig.class, CONFIGS::exports, ConfigFormats.exports()),
          config(FirmwareConfig.class, CONFIGS::firmware, ConfigFormats.firmware()),
          config(FstabConfig.class, CONFIGS::fstab, ConfigFormats.fstab()),
          config(GendersConfig.class, CONFIGS::genders, ConfigFormats.genders()),
          config(GresConfig.class, CONFIGS::gres, ConfigFormats.gres()),
          config(ClusterShellGroups.class, CONFIGS::groups, ConfigFormats.groups()),
          config(HostnameConfig.class, CONFIGS::hostname, ConfigFormats.hostname()),
          config(HostsConfig.class, CONFIGS::hosts, ConfigFormats.hosts()),
          config(KernelCommandLine.class, CONFIGS::commandLine, ConfigFormats.commandLine()),
          config(KeyfileConfig.class, CONFIGS::keyfile, ConfigFormats.keyfile()),
          config(LdSoConfig.class, CONFIGS::ldSo, ConfigFormats.ldSo()),
          config(LimitsConfig.class, CONFIGS::limits, ConfigFormats.limits()),
          config(PresetConfig.class, CONFIGS::presets, ConfigFormats.presets()),
          config(SelinuxConfig.class, CONFIGS::selinux, ConfigFormats.selinux()),
          config(
              SlurmdEnvironment.class,
              CONFIGS::slurmdEnvironment,
              ConfigFormats.slurmdEnvironment()),
          config(SshClientConfig.class, CONFIGS::sshClient, ConfigFormats.sshClient()),
          config(SshdConfig.class, CONFIGS::sshd, ConfigFormats.sshd()),
          config(SysctlConfig.class, CONFIGS::sysctl, ConfigFormats.sysctl()),
          config(TmpfilesConfig.class, CONFIGS::tmpfiles, ConfigFormats.tmpfiles()),
          config(TopologyConfig.class, CONFIGS::topology, ConfigFormats.topology()),
          config(UnitConfig.class, CONFIGS::unit, ConfigFormats.unit()));

  private static <T> Kind<T> value(Class<T> type, Supplier<Arbitrary<T>> arbitrary) {
    return new Kind<>(type, arbitrary, Object::toString);
  }

  private static <T> Kind<T> config(
      Class<T> type, Supplier<Arbitrary<T>> arbitrary, ConfigPrinter<T> format) {
    return new Kind<>(type, arbitrary, format::format);
  }

  /** What a report shows of a value of this type, or of what no file can carry. */
  String report(Object value) {
    try {
      return text.apply(type.cast(value));
    } catch (UnrepresentableException e) {
      return value.toString();
    }
  }
}
