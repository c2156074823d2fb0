package dev.ohpc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.AuthorizedKeysConfig;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
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
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.DnsmasqConfigs;
import dev.ohpc.testkit.config.Configs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;

/** This library's formats do what every format must, with configurations that are valid. */
@SuppressWarnings("ClassCanBeStatic") // jqwik takes no static class for a group
class FormatContracts {

  private static final Configs CONFIGS = Configs.valid();

  abstract static class Contract<T> implements ConfigFormatContract<T> {

    private final ConfigFormat<T> format;
    private final Arbitrary<T> configs;

    Contract(ConfigFormat<T> format, Arbitrary<T> configs) {
      this.format = format;
      this.configs = configs;
    }

    @Override
    public ConfigFormat<T> format() {
      return format;
    }

    @Override
    public Arbitrary<T> configs() {
      return configs;
    }

    @Property(tries = TRIES)
    void aValidConfigurationIsReadWithoutAProblem(@ForAll("configsOfTheContract") T config) {
      assertThat(format.parse(format.format(config), "file").problems()).isEmpty();
    }
  }

  @Example
  void everyFormatIsHere() {
    Stream<String> formats =
        Arrays.stream(ConfigFormats.class.getMethods())
            .filter(method -> ConfigFormat.class.isAssignableFrom(method.getReturnType()))
            .map(method -> method.getName().toLowerCase(Locale.ROOT));

    assertThat(FormatContracts.class.getDeclaredClasses())
        .filteredOn(type -> type.isAnnotationPresent(Group.class))
        .extracting(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrderElementsOf(formats.toList());
  }

  @Group
  class DhcpHosts extends Contract<DnsmasqConfig> {
    DhcpHosts() {
      super(ConfigFormats.dhcpHosts(), DnsmasqConfigs.valid().map(DhcpHosts::hosts));
    }

    private static DnsmasqConfig hosts(DnsmasqConfig config) {
      List<DhcpHost> hosts =
          config.entries(DhcpHost.class).filter(host -> host.address().isPresent()).toList();
      return hosts.isEmpty()
          ? DnsmasqConfig.builder().build()
          : DnsmasqConfig.builder().addStanzas(Stanza.ofLines(List.of(), hosts)).build();
    }
  }

  @Group
  class Dnsmasq extends Contract<DnsmasqConfig> {
    Dnsmasq() {
      super(ConfigFormats.dnsmasq(), DnsmasqConfigs.valid());
    }
  }

  @Group
  class AuthorizedKeys extends Contract<AuthorizedKeysConfig> {
    AuthorizedKeys() {
      super(ConfigFormats.authorizedKeys(), CONFIGS.authorizedKeys());
    }
  }

  @Group
  class Cgroup extends Contract<CgroupConfig> {
    Cgroup() {
      super(ConfigFormats.cgroup(), CONFIGS.cgroup());
    }
  }

  @Group
  class Chrony extends Contract<ChronyConfig> {
    Chrony() {
      super(ConfigFormats.chrony(), CONFIGS.chrony());
    }
  }

  @Group
  class Dracut extends Contract<DracutConfig> {
    Dracut() {
      super(ConfigFormats.dracut(), CONFIGS.dracut());
    }
  }

  @Group
  class Eeprom extends Contract<EepromConfig> {
    Eeprom() {
      super(ConfigFormats.eeprom(), CONFIGS.eeprom());
    }
  }

  @Group
  class Exports extends Contract<ExportsConfig> {
    Exports() {
      super(ConfigFormats.exports(), CONFIGS.exports());
    }
  }

  @Group
  class Firmware extends Contract<FirmwareConfig> {
    Firmware() {
      super(ConfigFormats.firmware(), CONFIGS.firmware());
    }
  }

  @Group
  class Fstab extends Contract<FstabConfig> {
    Fstab() {
      super(ConfigFormats.fstab(), CONFIGS.fstab());
    }
  }

  @Group
  class Genders extends Contract<GendersConfig> {
    Genders() {
      super(ConfigFormats.genders(), CONFIGS.genders());
    }
  }

  @Group
  class Gres extends Contract<GresConfig> {
    Gres() {
      super(ConfigFormats.gres(), CONFIGS.gres());
    }
  }

  @Group
  class Groups extends Contract<ClusterShellGroups> {
    Groups() {
      super(ConfigFormats.groups(), CONFIGS.groups());
    }
  }

  @Group
  class Hostname extends Contract<HostnameConfig> {
    Hostname() {
      super(ConfigFormats.hostname(), CONFIGS.hostname());
    }
  }

  @Group
  class Hosts extends Contract<HostsConfig> {
    Hosts() {
      super(ConfigFormats.hosts(), CONFIGS.hosts());
    }
  }

  @Group
  class CommandLine extends Contract<KernelCommandLine> {
    CommandLine() {
      super(ConfigFormats.commandLine(), CONFIGS.commandLine());
    }
  }

  @Group
  class Keyfile extends Contract<KeyfileConfig> {
    Keyfile() {
      super(ConfigFormats.keyfile(), CONFIGS.keyfile());
    }
  }

  @Group
  class LdSo extends Contract<LdSoConfig> {
    LdSo() {
      super(ConfigFormats.ldSo(), CONFIGS.ldSo());
    }
  }

  @Group
  class Limits extends Contract<LimitsConfig> {
    Limits() {
      super(ConfigFormats.limits(), CONFIGS.limits());
    }
  }

  @Group
  class Presets extends Contract<PresetConfig> {
    Presets() {
      super(ConfigFormats.presets(), CONFIGS.presets());
    }
  }

  @Group
  class Selinux extends Contract<SelinuxConfig> {
    Selinux() {
      super(ConfigFormats.selinux(), CONFIGS.selinux());
    }
  }

  @Group
  class Slurm extends Contract<SlurmConfig> {
    Slurm() {
      super(ConfigFormats.slurm(), CONFIGS.slurm());
    }
  }

  @Group
  class SlurmdEnvironment extends Contract<dev.ohpc.model.config.SlurmdEnvironment> {
    SlurmdEnvironment() {
      super(ConfigFormats.slurmdEnvironment(), CONFIGS.slurmdEnvironment());
    }
  }

  @Group
  class SshClient extends Contract<SshClientConfig> {
    SshClient() {
      super(ConfigFormats.sshClient(), CONFIGS.sshClient());
    }
  }

  @Group
  class Sshd extends Contract<SshdConfig> {
    Sshd() {
      super(ConfigFormats.sshd(), CONFIGS.sshd());
    }
  }

  @Group
  class Sysctl extends Contract<SysctlConfig> {
    Sysctl() {
      super(ConfigFormats.sysctl(), CONFIGS.sysctl());
    }
  }

  @Group
  class Tmpfiles extends Contract<TmpfilesConfig> {
    Tmpfiles() {
      super(ConfigFormats.tmpfiles(), CONFIGS.tmpfiles());
    }
  }

  @Group
  class Topology extends Contract<TopologyConfig> {
    Topology() {
      super(ConfigFormats.topology(), CONFIGS.topology());
    }
  }

  @Group
  class Unit extends Contract<UnitConfig> {
    Unit() {
      super(ConfigFormats.unit(), CONFIGS.unit());
    }
  }
}
