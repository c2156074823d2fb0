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
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Every format that reads, with configurations; a new one is one line here and its entries. */
final class FormatCases {

  static final List<FormatCase<?>> ALL =
      List.of(
          stanzas(
              "authorizedKeys",
              ConfigFormats.authorizedKeys(),
              MachineEntries.keys(),
              all -> AuthorizedKeysConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "cgroup",
              ConfigFormats.cgroup(),
              SlurmEntries.settings(),
              all -> CgroupConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "chrony",
              ConfigFormats.chrony(),
              NetworkEntries.directives(),
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
              MachineEntries.dracut(),
              all -> DracutConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "exports",
              ConfigFormats.exports(),
              NetworkEntries.exports(),
              all -> ExportsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "fstab",
              ConfigFormats.fstab(),
              MachineEntries.mounts(),
              all -> FstabConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "genders",
              ConfigFormats.genders(),
              NetworkEntries.genders(),
              all -> GendersConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "gres",
              ConfigFormats.gres(),
              SlurmEntries.records(),
              all -> GresConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "groups",
              ConfigFormats.groups(),
              NetworkEntries.groups(),
              all -> ClusterShellGroups.builder().addAllStanzas(all).build()),
          stanzas(
              "hosts",
              ConfigFormats.hosts(),
              NetworkEntries.hosts(),
              all -> HostsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "ldSo",
              ConfigFormats.ldSo(),
              MachineEntries.libraries(),
              all -> LdSoConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "limits",
              ConfigFormats.limits(),
              MachineEntries.limits(),
              all -> LimitsConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "presets",
              ConfigFormats.presets(),
              MachineEntries.presets(),
              all -> PresetConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "selinux",
              ConfigFormats.selinux(),
              MachineEntries.settings("SELINUX", "SELINUXTYPE"),
              all -> SelinuxConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "slurm",
              ConfigFormats.slurm(),
              SlurmEntries.lines(),
              all -> SlurmConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "slurmdEnvironment",
              ConfigFormats.slurmdEnvironment(),
              MachineEntries.settings("SLURMD_OPTIONS", "A"),
              all -> SlurmdEnvironment.builder().addAllStanzas(all).build()),
          stanzas(
              "sysctl",
              ConfigFormats.sysctl(),
              MachineEntries.sysctl(),
              all -> SysctlConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "tmpfiles",
              ConfigFormats.tmpfiles(),
              MachineEntries.tmpfiles(),
              all -> TmpfilesConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "topology",
              ConfigFormats.topology(),
              SlurmEntries.records(),
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

  /** A file of stanzas, by its entries. */
  private static <E, C extends StanzaConfig<E>> FormatCase<C> stanzas(
      String name,
      ConfigFormat<C> format,
      Arbitrary<? extends E> entries,
      Function<List<Stanza<E>>, C> maker) {
    return new FormatCase<>(
        name,
        format,
        Texts.<E>stanzas(entries).map(maker),
        (config, one) -> maker.apply(one.in(config.stanzas())));
  }
}
