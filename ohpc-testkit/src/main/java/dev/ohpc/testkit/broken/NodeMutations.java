package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.BOOT_ORDER;
import static dev.ohpc.model.problem.ProblemCode.CLOCK_NOT_STEPPED;
import static dev.ohpc.model.problem.ProblemCode.DUBIOUS_KERNEL_PARAMETER;
import static dev.ohpc.model.problem.ProblemCode.FIREWALL_ON_NODES;
import static dev.ohpc.model.problem.ProblemCode.HOST_NAME_OF_OTHER;
import static dev.ohpc.model.problem.ProblemCode.HOST_NAME_TWICE;
import static dev.ohpc.model.problem.ProblemCode.INITRAMFS_HOST_ONLY;
import static dev.ohpc.model.problem.ProblemCode.INITRAMFS_NOT_LOADED;
import static dev.ohpc.model.problem.ProblemCode.INITRAMFS_OF_OTHER_KERNEL;
import static dev.ohpc.model.problem.ProblemCode.KERNEL_NOT_FOR_BOARD;
import static dev.ohpc.model.problem.ProblemCode.KEYFILE_KEY;
import static dev.ohpc.model.problem.ProblemCode.LINE_TOO_LONG;
import static dev.ohpc.model.problem.ProblemCode.MPI_LAUNCHER;
import static dev.ohpc.model.problem.ProblemCode.PROGRAM_NOT_SHARED;
import static dev.ohpc.model.problem.ProblemCode.ROOT_CONNECTION_GIVEN_UP;
import static dev.ohpc.model.problem.ProblemCode.ROOT_LOGIN_BY_PASSWORD;
import static dev.ohpc.model.problem.ProblemCode.ROOT_MOUNTED_READ_ONLY;
import static dev.ohpc.model.problem.ProblemCode.ROOT_ON_DISK;
import static dev.ohpc.model.problem.ProblemCode.ROOT_TWICE;
import static dev.ohpc.model.problem.ProblemCode.ROOT_WITHOUT_NETWORK;
import static dev.ohpc.model.problem.ProblemCode.SLURMD_WITHOUT_CONFIG;
import static dev.ohpc.model.problem.ProblemCode.SSHD_SETTING_SHADOWED;
import static dev.ohpc.model.problem.ProblemCode.TIME_SOURCE_UNREACHABLE;
import static dev.ohpc.testkit.broken.Edits.all;
import static dev.ohpc.testkit.broken.Edits.and;
import static dev.ohpc.testkit.broken.Edits.whole;
import static dev.ohpc.testkit.broken.Edits.with;

import java.util.List;

/** Faults of what boards boot, of the image, and of jobs. */
final class NodeMutations {

  private static final String COMMAND_LINE = "tftp/cmdline.txt";
  private static final String CONFIG = "tftp/config.txt";
  private static final String KEYFILE =
      "image/etc/NetworkManager/system-connections/end0.nmconnection";

  static final List<Mutation> ALL =
      List.of(
          new Mutation(ROOT_MOUNTED_READ_ONLY, "rw nowhere", COMMAND_LINE, with(" rw ", " "))
              .and("sms/etc/dnsmasq.conf", with("/srv/nfs/<name1>:rw", "/srv/nfs/<name1>")),
          new Mutation(ROOT_WITHOUT_NETWORK, "no ip=dhcp", COMMAND_LINE, with(" ip=dhcp", "")),
          new Mutation(
              ROOT_ON_DISK,
              "the root of a card",
              COMMAND_LINE,
              with("root=dhcp ip=dhcp", "root=/dev/mmcblk0p2")),
          new Mutation(
              ROOT_TWICE,
              "a root on a card, too",
              COMMAND_LINE,
              with("rootwait", "root=/dev/sda1 rootwait")),
          new Mutation(
              DUBIOUS_KERNEL_PARAMETER,
              "a parameter of old kernels",
              COMMAND_LINE,
              with("rootwait", "elevation=0 rootwait")),
          new Mutation(INITRAMFS_NOT_LOADED, "no initramfs", CONFIG, with("^initramfs .*\\n", "")),
          new Mutation(
              KERNEL_NOT_FOR_BOARD,
              "a 32-bit kernel",
              CONFIG,
              all(
                  with("^kernel=.*", "kernel=kernel7l.img"),
                  with("^initramfs .*", "initramfs initramfs7l followkernel"))),
          new Mutation(
              INITRAMFS_OF_OTHER_KERNEL,
              "that of another kernel",
              CONFIG,
              with("^initramfs .*", "initramfs initramfs_2712 followkernel")),
          new Mutation(
              LINE_TOO_LONG,
              "a comment of 99 characters",
              CONFIG,
              and("#" + "x".repeat(98) + "\n")),
          new Mutation(
              BOOT_ORDER,
              "one that does not start again",
              "eeprom/boot.conf",
              with("0xf21", "0x21")),
          new Mutation(
              TIME_SOURCE_UNREACHABLE,
              "a server outside",
              "image/etc/chrony.conf",
              with("^server .*", "pool pool.ntp.org iburst")),
          new Mutation(
              CLOCK_NOT_STEPPED,
              "no makestep",
              "image/etc/chrony.conf",
              with("^makestep.*\\n", "")),
          new Mutation(
              FIREWALL_ON_NODES,
              "a firewall",
              "image/etc/systemd/system-preset/10-ohpc.preset",
              with("^disable firewalld", "enable firewalld")),
          new Mutation(
              SLURMD_WITHOUT_CONFIG,
              "no --conf-server",
              "image/etc/sysconfig/slurmd",
              with("--conf-server [^']*", "")),
          new Mutation(
              INITRAMFS_HOST_ONLY,
              "an initramfs for the server",
              "image/etc/dracut.conf.d/ohpc.conf",
              with("^hostonly=.*\\n", "")),
          new Mutation(
              KEYFILE_KEY,
              "a property that is none",
              KEYFILE,
              with("^dhcp-timeout", "dhcp-hostname-option=true\ndhcp-timeout")),
          new Mutation(
              ROOT_CONNECTION_GIVEN_UP,
              "45 seconds",
              KEYFILE,
              with("^dhcp-timeout=.*", "dhcp-timeout=45")),
          new Mutation(
              HOST_NAME_TWICE, "a blank name in the image", "image/etc/hostname", whole("\n")),
          new Mutation(
              HOST_NAME_OF_OTHER,
              "the name of another node",
              "nodes/<name1>/etc/hostname",
              whole("<name2>\n")),
          new Mutation(
              ROOT_LOGIN_BY_PASSWORD,
              "root by password",
              "image/etc/ssh/sshd_config.d/00-ohpc.conf",
              all(
                  with("^PermitRootLogin.*", "PermitRootLogin yes"),
                  with("^PasswordAuthentication.*\\n", ""))),
          new Mutation(
              SSHD_SETTING_SHADOWED,
              "a setting that comes too late",
              "image/etc/ssh/sshd_config.d/10-own.conf",
              whole("PasswordAuthentication yes\n")),
          new Mutation(
              PROGRAM_NOT_SHARED,
              "a program of root's",
              "jobs/pi.sbatch",
              with("\\./pi_mpi$", "/root/pi_mpi")),
          new Mutation(
              MPI_LAUNCHER, "no launcher", "jobs/pi.sbatch", with("--mpi=pmix", "--mpi=none")));

  private NodeMutations() {}
}
