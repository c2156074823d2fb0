package dev.ohpc.testkit.format;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.DnsmasqConfigs;
import dev.ohpc.testkit.config.Configs;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Every format that reads, with configurations; a new one is one line here and its entries. */
final class FormatCases {

  private static final Configs CONFIGS = Configs.of(Texts.ODD);

  static final List<FormatCase<?>> ALL =
      List.of(
          stanzas(
              "authorizedKeys",
              ConfigFormats.authorizedKeys(),
              CONFIGS.authorizedKeys(),
              all -> AuthorizedKeysConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "cgroup",
              ConfigFormats.cgroup(),
              CONFIGS.cgroup(),
              all -> CgroupConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "chrony",
              ConfigFormats.chrony(),
              CONFIGS.chrony(),
              all -> ChronyConfig.builder().addAllStanzas(all).build()),
          new FormatCase<>(
              "dhcpHosts",
              ConfigFormats.dhcpHosts(),
              DnsmasqConfigs.valid().map(FormatCases::ofHosts),
              (config, one) ->
                  DnsmasqConfig.builder().addAllStanzas(one.in(config.stanzas())).build()),
          new FormatCase<>(
              "dnsmasq",
              ConfigFormats.dnsmasq(),
              DnsmasqConfigs.valid(),
              (config, one) ->
                  DnsmasqConfig.builder().addAllStanzas(one.in(config.stanzas())).build()),
          stanzas(
              "dracut",
              ConfigFormats.dracut(),
              CONFIGS.dracut(),
              all -> DracutConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "exports",
              ConfigFormats.exports(),
              CONFIGS.exports(),
              all -> ExportsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "fstab",
              ConfigFormats.fstab(),
              CONFIGS.fstab(),
              all -> FstabConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "genders",
              ConfigFormats.genders(),
              CONFIGS.genders(),
              all -> GendersConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "gres",
              ConfigFormats.gres(),
              CONFIGS.gres(),
              all -> GresConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "groups",
              ConfigFormats.groups(),
              CONFIGS.groups(),
              all -> ClusterShellGroups.builder().addAllStanzas(all).build()),
          stanzas(
              "hosts",
              ConfigFormats.hosts(),
              CONFIGS.hosts(),
              all -> HostsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "ldSo",
              ConfigFormats.ldSo(),
              CONFIGS.ldSo(),
              all -> LdSoConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "limits",
              ConfigFormats.limits(),
              CONFIGS.limits(),
              all -> LimitsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "presets",
              ConfigFormats.presets(),
              CONFIGS.presets(),
              all -> PresetConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "selinux",
              ConfigFormats.selinux(),
              CONFIGS.selinux(),
              all -> SelinuxConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "slurm",
              ConfigFormats.slurm(),
              CONFIGS.slurm(),
              all -> SlurmConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "slurmdEnvironment",
              ConfigFormats.slurmdEnvironment(),
              CONFIGS.slurmdEnvironment(),
              all -> SlurmdEnvironment.builder().addAllStanzas(all).build()),
          stanzas(
              "sysctl",
              ConfigFormats.sysctl(),
              CONFIGS.sysctl(),
              all -> SysctlConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "tmpfiles",
              ConfigFormats.tmpfiles(),
              CONFIGS.tmpfiles(),
              all -> TmpfilesConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "topology",
              ConfigFormats.topology(),
              CONFIGS.topology(),
              all -> TopologyConfig.builder().addAllStanzas(all).build()),
          SectionConfigs.eeprom(),
          SectionConfigs.commandLine(),
          SectionConfigs.firmware(),
          SectionConfigs.hostname(),
          SectionConfigs.keyfile(),
          SectionConfigs.sshClient(),
          SectionConfigs.sshd(),
          SectionConfigs.unit());

  private FormatCases() {}

  /** What a configuration says of hosts, and sometimes a thing more. */
  private static DnsmasqConfig ofHosts(DnsmasqConfig config) {
    Stanza<DnsmasqOption> hosts =
        Stanza.ofLines(
            List.of(),
            config
                .entries()
                .filter(o -> o instanceof DnsmasqOption.DhcpHost || o.keyword().equals("domain"))
                .toList());
    return hosts.entries().isEmpty()
        ? DnsmasqConfig.builder().build()
        : DnsmasqConfig.builder().addStanzas(hosts).build();
  }

  /** A file of stanzas. */
  private static <E, C extends StanzaConfig<E>> FormatCase<C> stanzas(
      String name,
      ConfigFormat<C> format,
      Arbitrary<C> configs,
      Function<List<Stanza<E>>, C> maker) {
    return new FormatCase<>(
        name, format, configs, (config, one) -> maker.apply(one.in(config.stanzas())));
  }
}
