package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSetMultimap;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.problem.ProblemCode;

/**
 * The faults that are something which a file does not say. Of a file with a line that could not be
 * read nobody knows that: the line is told, and may be the very one that is missed.
 */
public final class Absences {

  private static final ImmutableSetMultimap<ProblemCode, Class<?>> FILES =
      ImmutableSetMultimap.<ProblemCode, Class<?>>builder()
          .putAll(ProblemCode.TAG_NEVER_SET, DnsmasqConfig.class)
          .putAll(ProblemCode.OPEN_POOL, DnsmasqConfig.class)
          .putAll(ProblemCode.TFTP_ROOT_SHARED, DnsmasqConfig.class)
          .putAll(ProblemCode.LEASE_CAPACITY, DnsmasqConfig.class)
          .putAll(ProblemCode.TFTP_CAPACITY, DnsmasqConfig.class)
          .putAll(ProblemCode.DHCP_ADDRESS_NOT_SERVED, DnsmasqConfig.class, KeyfileConfig.class)
          .putAll(ProblemCode.NODE_NOT_IN_DHCP, DnsmasqConfig.class)
          .putAll(ProblemCode.NODE_WITHOUT_ROOT, DnsmasqConfig.class)
          .putAll(ProblemCode.NODE_NOT_IN_SLURM, SlurmConfig.class)
          .putAll(ProblemCode.MISSING_KEY, SlurmConfig.class)
          .putAll(ProblemCode.NO_PARTITION, SlurmConfig.class)
          .putAll(ProblemCode.PARTITION_NODES, SlurmConfig.class)
          .putAll(ProblemCode.DEFAULT_PARTITION, SlurmConfig.class)
          .putAll(ProblemCode.NODES_STAY_DOWN, SlurmConfig.class)
          .putAll(ProblemCode.MPI_DEFAULT, SlurmConfig.class)
          .putAll(ProblemCode.GRES_TYPES, SlurmConfig.class)
          .putAll(ProblemCode.MEMORY_UNKNOWN, SlurmConfig.class)
          .putAll(ProblemCode.NOT_A_CONTROLLER, SlurmConfig.class)
          .putAll(ProblemCode.SLURMD_WITHOUT_CONFIG, SlurmConfig.class, SlurmdEnvironment.class)
          .putAll(ProblemCode.STATE_DIRECTORY_NOT_MADE, SlurmConfig.class, TmpfilesConfig.class)
          .putAll(ProblemCode.TFTP_ROOT_NOT_MADE, TmpfilesConfig.class)
          .putAll(ProblemCode.NODES_NOT_IN_HOSTS, HostsConfig.class)
          .putAll(
              ProblemCode.EXPORT_TO_NOBODY,
              DnsmasqConfig.class,
              SlurmConfig.class,
              HostsConfig.class)
          .putAll(ProblemCode.ROOT_NOT_EXPORTED, ExportsConfig.class, HostsConfig.class)
          .putAll(ProblemCode.ROOT_EXPORTED_READ_ONLY, ExportsConfig.class)
          .putAll(ProblemCode.ROOT_SQUASHED, ExportsConfig.class)
          .putAll(ProblemCode.MOUNT_NOT_EXPORTED, ExportsConfig.class, HostsConfig.class)
          .putAll(ProblemCode.PROGRAM_NOT_SHARED, ExportsConfig.class, FstabConfig.class)
          .putAll(ProblemCode.ROOT_MOUNTED_READ_ONLY, KernelCommandLine.class)
          .putAll(ProblemCode.ROOT_WITHOUT_NETWORK, KernelCommandLine.class)
          .putAll(ProblemCode.INITRAMFS_NOT_LOADED, FirmwareConfig.class)
          .putAll(ProblemCode.BOOT_ORDER, EepromConfig.class)
          .putAll(ProblemCode.INITRAMFS_HOST_ONLY, DracutConfig.class)
          .putAll(ProblemCode.TIME_NOT_SERVED, ChronyConfig.class)
          .putAll(ProblemCode.TIME_SOURCE_UNREACHABLE, ChronyConfig.class)
          .putAll(ProblemCode.CLOCK_NOT_STEPPED, ChronyConfig.class)
          .putAll(ProblemCode.ROUTER_DOES_NOT_FORWARD, SysctlConfig.class)
          .putAll(ProblemCode.INTERFACE_WITHOUT_CONNECTION, KeyfileConfig.class)
          .putAll(ProblemCode.ROOT_CONNECTION_GIVEN_UP, KeyfileConfig.class)
          .putAll(ProblemCode.SERVICES_NOT_ENABLED, PresetConfig.class)
          .putAll(ProblemCode.FIREWALL_ON_NODES, PresetConfig.class)
          .putAll(ProblemCode.ROOT_LOGIN_BY_PASSWORD, SshdConfig.class)
          .build();

  private Absences() {}

  /** Whether the files were read so far that a fault of this kind is one of theirs. */
  public static boolean canTell(ProblemCode code, ClusterFiles files) {
    return files.unread().stream()
        .noneMatch(file -> FILES.get(code).stream().anyMatch(kind -> kind.isInstance(file)));
  }
}
