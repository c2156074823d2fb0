package dev.ohpc.render.compare;

import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.slurm.SlurmScope;
import java.util.List;

/**
 * What the program that reads a file would do otherwise with another one. Two configurations
 * without a difference may be written quite differently: {@code node[1-3]} is {@code
 * node1,node2,node3}, and lines may stand in another order where order does not matter.
 *
 * <pre>{@code
 * List<Difference> differences = Differences.between(before, after);
 * System.out.print(Difference.toLines(differences)); // `CPUs` of node[1-3] is `4` and was `8`
 * }</pre>
 *
 * <p>A value that is told is not compared with a program's own default for one that is not.
 */
public final class Differences {

  private Differences() {}

  /** How two slurm.conf differ, slurm.conf(5). */
  public static List<Difference> between(SlurmConfig before, SlurmConfig after) {
    return between(new SlurmMeaning(), before, after);
  }

  /** How two cgroup.conf differ, cgroup.conf(5). */
  public static List<Difference> between(CgroupConfig before, CgroupConfig after) {
    return between(Differences::tell, before, after);
  }

  /** How two dnsmasq.conf differ, dnsmasq(8). */
  public static List<Difference> between(DnsmasqConfig before, DnsmasqConfig after) {
    return between(new DnsmasqMeaning(), before, after);
  }

  /** How two exports differ, exports(5). */
  public static List<Difference> between(ExportsConfig before, ExportsConfig after) {
    return between(new ExportsMeaning(), before, after);
  }

  /** How two hosts differ, hosts(5): which addresses each name has, and which name each address. */
  public static List<Difference> between(HostsConfig before, HostsConfig after) {
    return between(new HostsMeaning(), before, after);
  }

  /** How two connections of NetworkManager differ, nm-settings-keyfile(5). */
  public static List<Difference> between(KeyfileConfig before, KeyfileConfig after) {
    return between(new KeyfileMeaning(), before, after);
  }

  /** How two config.txt differ. */
  public static List<Difference> between(FirmwareConfig before, FirmwareConfig after) {
    return between(new FirmwareMeaning(), before, after);
  }

  /** How two boot.conf of an EEPROM differ. */
  public static List<Difference> between(EepromConfig before, EepromConfig after) {
    return between(new FirmwareMeaning(), before, after);
  }

  /** How two kernel command lines differ. */
  public static List<Difference> between(KernelCommandLine before, KernelCommandLine after) {
    return between(SettingMeanings::tell, before, after);
  }

  /** How two chrony.conf differ, chrony.conf(5). */
  public static List<Difference> between(ChronyConfig before, ChronyConfig after) {
    return between(new ChronyMeaning(), before, after);
  }

  /** How two sshd_config differ, sshd_config(5). */
  public static List<Difference> between(SshdConfig before, SshdConfig after) {
    return between(new SshMeaning(), before, after);
  }

  /** How two fstab differ, fstab(5). */
  public static List<Difference> between(FstabConfig before, FstabConfig after) {
    return between(new FstabMeaning(), before, after);
  }

  /** How two genders differ, libgenders(3). */
  public static List<Difference> between(GendersConfig before, GendersConfig after) {
    return between(SettingMeanings::tell, before, after);
  }

  /** How two files of ClusterShell's groups differ. */
  public static List<Difference> between(ClusterShellGroups before, ClusterShellGroups after) {
    return between(SettingMeanings::tell, before, after);
  }

  /** How two sysctl.d differ, sysctl.d(5). */
  public static List<Difference> between(SysctlConfig before, SysctlConfig after) {
    return between(SettingMeanings::tell, before, after);
  }

  /** How two gres.conf differ, gres.conf(5). */
  public static List<Difference> between(GresConfig before, GresConfig after) {
    return between(new GresMeaning(), before, after);
  }

  /** How two topology.conf differ, topology.conf(5). */
  public static List<Difference> between(TopologyConfig before, TopologyConfig after) {
    return between(new TopologyMeaning(), before, after);
  }

  private static void tell(CgroupConfig config, Facts facts) {
    config
        .entries()
        .forEach(
            setting -> {
              SlurmTerm term = SlurmTerm.of(SlurmScope.CGROUP, setting.key(), setting.value());
              facts.spell(term.key(), term.written());
              facts.set(term.key(), "", term.value());
            });
  }

  private static <T> List<Difference> between(Meaning<? super T> meaning, T before, T after) {
    Facts first = new Facts();
    meaning.tell(before, first);
    Facts second = new Facts();
    meaning.tell(after, second);
    return first.differences(second);
  }
}
