package dev.ohpc.testkit.format;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
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
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Every format that reads, with configurations; a new one is one line here and its entries. */
final class FormatCases {

  static final List<FormatCase<?>> ALL =
      List.of(
          stanzas(
              "authorized_keys",
              ConfigFormats.authorizedKeys(),
              MachineEntries.keys(),
              all -> AuthorizedKeysConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "cgroup.conf",
              ConfigFormats.cgroup(),
              SlurmEntries.settings(),
              all -> CgroupConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "chrony.conf",
              ConfigFormats.chrony(),
              NetworkEntries.directives(),
              all -> ChronyConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "dracut.conf",
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
              "gres.conf",
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
              "ld.so.conf",
              ConfigFormats.ldSo(),
              MachineEntries.libraries(),
              all -> LdSoConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "limits.conf",
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
              "slurm.conf",
              ConfigFormats.slurm(),
              SlurmEntries.lines(),
              all -> SlurmConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "slurmd",
              ConfigFormats.slurmdEnvironment(),
              MachineEntries.settings("SLURMD_OPTIONS", "A"),
              all -> SlurmdEnvironment.builder().addAllStanzas(all).build()),
          stanzas(
              "sysctl.d",
              ConfigFormats.sysctl(),
              MachineEntries.sysctl(),
              all -> SysctlConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "tmpfiles.d",
              ConfigFormats.tmpfiles(),
              MachineEntries.tmpfiles(),
              all -> TmpfilesConfig.builder().addAllStanzas(all).build()),
          stanzas(
              "topology.conf",
              ConfigFormats.topology(),
              SlurmEntries.records(),
              all -> TopologyConfig.builder().addAllStanzas(all).build()),
          new FormatCase<>("boot.conf", ConfigFormats.eeprom(), SectionConfigs.eeprom()),
          new FormatCase<>(
              "cmdline.txt", ConfigFormats.commandLine(), SectionConfigs.commandLine()),
          new FormatCase<>("config.txt", ConfigFormats.firmware(), SectionConfigs.firmware()),
          new FormatCase<>("hostname", ConfigFormats.hostname(), SectionConfigs.hostname()),
          new FormatCase<>("keyfile", ConfigFormats.keyfile(), SectionConfigs.keyfile()),
          new FormatCase<>("ssh_config", ConfigFormats.sshClient(), SectionConfigs.sshClient()),
          new FormatCase<>("sshd_config", ConfigFormats.sshd(), SectionConfigs.sshd()),
          new FormatCase<>("unit", ConfigFormats.unit(), SectionConfigs.unit()));

  private FormatCases() {}

  /** A file of stanzas, by its entries. */
  private static <E, C> FormatCase<C> stanzas(
      String name,
      ConfigFormat<C> format,
      Arbitrary<? extends E> entries,
      Function<List<Stanza<E>>, C> maker) {
    return new FormatCase<>(name, format, Texts.<E>stanzas(entries).map(maker::apply));
  }
}
