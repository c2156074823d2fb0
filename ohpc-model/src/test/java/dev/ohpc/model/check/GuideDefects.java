package dev.ohpc.model.check;

import com.google.common.collect.ImmutableSetMultimap;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Set;

/** What the guide's files have, by the number of the defect. */
final class GuideDefects {

  static final ImmutableSetMultimap<Integer, ProblemCode> BY_NUMBER =
      ImmutableSetMultimap.<Integer, ProblemCode>builder()
          .put(1, ProblemCode.ROOT_NOT_EXPORTED)
          .put(2, ProblemCode.SERVICES_NOT_ENABLED)
          .put(3, ProblemCode.SLURMD_WITHOUT_CONFIG)
          .put(4, ProblemCode.TFTP_ROOT_NOT_MADE)
          .put(7, ProblemCode.INITRAMFS_HOST_ONLY)
          .put(8, ProblemCode.ROOT_WITHOUT_NETWORK)
          .put(9, ProblemCode.DUBIOUS_KERNEL_PARAMETER)
          .put(10, ProblemCode.ROOT_OVER_NFS3)
          .put(11, ProblemCode.INITRAMFS_NOT_LOADED)
          .put(13, ProblemCode.TIME_NOT_KEPT)
          .put(14, ProblemCode.ROUTER_DOES_NOT_FORWARD)
          .put(15, ProblemCode.MPI_LAUNCHER)
          .put(16, ProblemCode.UNTESTED_MPI_PAIR)
          .put(17, ProblemCode.PROGRAM_NOT_SHARED)
          .put(19, ProblemCode.SLURMCTLD_ADDR)
          .put(20, ProblemCode.MEMORY_UNKNOWN)
          .put(21, ProblemCode.NODES_STAY_DOWN)
          .put(22, ProblemCode.MPI_DEFAULT)
          .put(24, ProblemCode.STATE_DIRECTORY_NOT_MADE)
          .put(25, ProblemCode.SERVICES_NOT_ENABLED)
          .put(27, ProblemCode.NODES_NOT_IN_HOSTS)
          .put(28, ProblemCode.OPEN_POOL)
          .put(29, ProblemCode.INTERFACE_BOUND_EARLY)
          .put(31, ProblemCode.BOOT_FILE_IGNORED)
          .put(32, ProblemCode.BOOT_ORDER)
          .put(34, ProblemCode.KEYFILE_KEY)
          .put(36, ProblemCode.HOST_NAME_TWICE)
          .put(37, ProblemCode.ROOT_CONNECTION_GIVEN_UP)
          .put(38, ProblemCode.SELINUX_NOT_OFF)
          .put(42, ProblemCode.FIREWALL_ON_NODES)
          .put(44, ProblemCode.TFTP_ROOT_SHARED)
          .build();

  private GuideDefects() {}

  static Set<ProblemCode> codes() {
    return Set.copyOf(BY_NUMBER.values());
  }
}
