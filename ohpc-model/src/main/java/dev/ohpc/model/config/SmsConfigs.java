package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The management server's own files; absent ones are left as they are on the machine. */
@Value.Immutable
@ValueStyle
public abstract class SmsConfigs {

  SmsConfigs() {}

  /** Its name. */
  public abstract HostnameConfig hostname();

  /** Names that it knows by itself. */
  public abstract Optional<HostsConfig> hosts();

  /** Its connection to the cluster's network. */
  public abstract KeyfileConfig clusterLan();

  /** DHCP, DNS and TFTP. */
  public abstract DnsmasqConfig dnsmasq();

  /** What NFS exports. */
  public abstract Optional<ExportsConfig> exports();

  /** Its clock. */
  public abstract Optional<ChronyConfig> chrony();

  /** Slurm. */
  public abstract SlurmConfig slurm();

  /** Slurm's control groups. */
  public abstract CgroupConfig cgroup();

  /** SELinux. */
  public abstract SelinuxConfig selinux();

  /** The firewall's zone for the cluster's network. */
  public abstract Optional<FirewallZone> firewallZone();

  /** SSH to the nodes. */
  public abstract Optional<SshClientConfig> sshClient();

  /** ClusterShell's groups. */
  public abstract Optional<ClusterShellGroups> groups();

  /** Genders. */
  public abstract Optional<GendersConfig> genders();

  /** Directories that services need before they start. */
  public abstract Optional<TmpfilesConfig> tmpfiles();

  /** Kernel parameters. */
  public abstract Optional<SysctlConfig> sysctl();

  /** Resource limits. */
  public abstract Optional<LimitsConfig> limits();

  /** Which services start at boot. */
  public abstract Optional<PresetConfig> presets();

  /** Starts a set. */
  public static SmsConfigsBuilder builder() {
    return new SmsConfigsBuilder();
  }
}
