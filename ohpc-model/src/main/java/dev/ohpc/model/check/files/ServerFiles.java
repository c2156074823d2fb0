package dev.ohpc.model.check.files;

import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The files of the management server that are there. */
@Value.Immutable
@ValueStyle
public abstract class ServerFiles {

  ServerFiles() {}

  /** Its name. */
  public abstract Optional<HostnameConfig> hostname();

  /** Names that it knows by itself. */
  public abstract Optional<HostsConfig> hosts();

  /** Its connections. */
  public abstract List<KeyfileConfig> keyfiles();

  /** DHCP, DNS and TFTP. */
  public abstract Optional<DnsmasqConfig> dnsmasq();

  /** What NFS exports. */
  public abstract Optional<ExportsConfig> exports();

  /** Its clock. */
  public abstract Optional<ChronyConfig> chrony();

  /** Slurm. */
  public abstract Optional<SlurmConfig> slurm();

  /** Slurm's control groups. */
  public abstract Optional<CgroupConfig> cgroup();

  /** The generic resources that Slurm gives to jobs. */
  public abstract Optional<GresConfig> gres();

  /** Which of Slurm's nodes are near to each other. */
  public abstract Optional<TopologyConfig> topology();

  /** SELinux. */
  public abstract Optional<SelinuxConfig> selinux();

  /** Kernel parameters. */
  public abstract Optional<SysctlConfig> sysctl();

  /** The units that start at boot, when that can be known. */
  public abstract Optional<Set<String>> enabledUnits();

  /** Directories that are there before services start. */
  public abstract Set<String> directories();

  /** Starts a set. */
  public static ServerFilesBuilder builder() {
    return new ServerFilesBuilder();
  }
}
