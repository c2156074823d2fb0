package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.ADDRESSES_DISAGREE;
import static dev.ohpc.model.problem.ProblemCode.BOOT_FILE_IGNORED;
import static dev.ohpc.model.problem.ProblemCode.BOOT_ORDER;
import static dev.ohpc.model.problem.ProblemCode.COMMAND_LINE_ONLY;
import static dev.ohpc.model.problem.ProblemCode.DEFAULT_MEMORY_TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.DUBIOUS_KERNEL_PARAMETER;
import static dev.ohpc.model.problem.ProblemCode.FIRMWARE_LINE_CUT;
import static dev.ohpc.model.problem.ProblemCode.INITRAMFS_OF_OTHER_KERNEL;
import static dev.ohpc.model.problem.ProblemCode.KERNEL_NOT_FOR_BOARD;
import static dev.ohpc.model.problem.ProblemCode.MEMORY_UNKNOWN;
import static dev.ohpc.model.problem.ProblemCode.MPI_LAUNCHER;
import static dev.ohpc.model.problem.ProblemCode.NODES_STAY_DOWN;
import static dev.ohpc.model.problem.ProblemCode.NOT_REPRESENTABLE;
import static dev.ohpc.model.problem.ProblemCode.REAL_MEMORY_TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.ROOT_TWICE;
import static dev.ohpc.model.problem.ProblemCode.ROUTER_DOES_NOT_FORWARD;
import static dev.ohpc.model.problem.ProblemCode.SLURM_DEFUNCT_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_FUTURE_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_REMOVED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_RENAMED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_VALUE;
import static dev.ohpc.model.problem.ProblemCode.STATE_IN_MEMORY;
import static dev.ohpc.model.problem.ProblemCode.TAG_NEVER_SET;
import static dev.ohpc.model.problem.ProblemCode.UNTESTED_MPI_PAIR;
import static dev.ohpc.testkit.broken.Edits.and;

import java.util.List;

/** Choices that are no fault of the spec, and that its files would suffer from. */
final class ChoiceMutations {

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              NOT_REPRESENTABLE,
              "a kernel command line of 2,400 bytes",
              "firmware.kernel-arguments",
              and("firmware: {kernel-arguments: [" + ("x".repeat(199) + ", ").repeat(12) + "]}\n")),
          new Mutation(
              SLURM_UNKNOWN_KEY,
              "a key of a node line",
              "slurm.parameters.NodeAddr",
              and("slurm: {parameters: {NodeAddr: x}}\n")),
          new Mutation(
              SLURM_REMOVED_KEY,
              "a key of 24.11",
              "slurm.parameters.FrontendName",
              and("slurm: {parameters: {FrontendName: x}}\n")),
          new Mutation(
              SLURM_FUTURE_KEY,
              "a key of 24.05 in 22.05",
              "slurm.parameters.HashPlugin",
              and("slurm: {version: 22.05, parameters: {HashPlugin: hash/sha3}}\n")),
          new Mutation(
              SLURM_DEFUNCT_KEY,
              "a key without an effect",
              "slurm.parameters.GetEnvTimeout",
              and("slurm: {parameters: {GetEnvTimeout: 2}}\n")),
          new Mutation(
              SLURM_RENAMED_KEY,
              "an old name",
              "slurm.parameters.CryptoType",
              and("slurm: {parameters: {CryptoType: crypto/munge}}\n")),
          new Mutation(
              SLURM_VALUE,
              "neither yes nor no",
              "slurm.parameters.UsePAM",
              and("slurm: {parameters: {UsePAM: maybe}}\n")),
          new Mutation(
              ROOT_TWICE,
              "a root on a card, too",
              "firmware.kernel-arguments",
              and("firmware: {kernel-arguments: [root=/dev/sda1]}\n")),
          new Mutation(
              DUBIOUS_KERNEL_PARAMETER,
              "a parameter of old kernels",
              "firmware.kernel-arguments[0]",
              and("firmware: {kernel-arguments: [elevation=0]}\n")),
          new Mutation(
              KERNEL_NOT_FOR_BOARD,
              "a kernel with pages of 16 KiB",
              "firmware.config.kernel",
              and("firmware: {config: {kernel: kernel_2712.img}}\n")),
          new Mutation(
              INITRAMFS_OF_OTHER_KERNEL,
              "that of another kernel",
              "hardware",
              and("hardware: {raspberry-pi-4b: {initramfs: initramfs_2712}}\n")),
          new Mutation(
              FIRMWARE_LINE_CUT,
              "99 characters",
              "firmware.config.dtparam",
              and("firmware: {config: {dtparam: " + "x".repeat(91) + "}}\n")),
          new Mutation(
              BOOT_ORDER,
              "a boot order that does not start again",
              "firmware.boot-order",
              and("firmware: {boot-order: 0x21}\n")),
          new Mutation(
              REAL_MEMORY_TOO_LARGE,
              "all that the board has",
              "hardware",
              and("hardware: {raspberry-pi-4b: {memory: 4GiB, real-memory: 4GiB}}\n")),
          new Mutation(
              DEFAULT_MEMORY_TOO_LARGE,
              "more than all CPUs can have",
              "slurm.parameters.DefMemPerCPU",
              and(
                  "hardware: {raspberry-pi-4b: {memory: 4GiB}}\nslurm: {parameters: {DefMemPerCPU: 2000}}\n")),
          new Mutation(
              MEMORY_UNKNOWN,
              "memory is given out and not known",
              "nodes",
              and("slurm: {parameters: {SelectTypeParameters: CR_Core_Memory}}\n")),
          new Mutation(
              STATE_IN_MEMORY,
              "/run",
              "slurm.parameters.StateSaveLocation",
              and("slurm: {parameters: {StateSaveLocation: /run/slurm}}\n")),
          new Mutation(
              NODES_STAY_DOWN,
              "nodes that stay down",
              "slurm.parameters.ReturnToService",
              and("slurm: {parameters: {ReturnToService: 0}}\n")),
          new Mutation(MPI_LAUNCHER, "no launcher", "mpi.launcher", and("mpi: {launcher: none}\n")),
          new Mutation(
              UNTESTED_MPI_PAIR,
              "the distribution's Open MPI",
              "mpi.stack",
              and("mpi: {stack: distribution}\n")),
          new Mutation(
              TAG_NEVER_SET,
              "an option for boards that are not there",
              "dnsmasq.options",
              and("dnsmasq: {options: ['dhcp-option=tag:gpu,option:log-server,10.0.0.1']}\n")),
          new Mutation(
              ADDRESSES_DISAGREE,
              "another address in DNS",
              "nodes",
              and("dnsmasq: {options: ['host-record=<name1>,203.0.113.9']}\n")),
          new Mutation(
              COMMAND_LINE_ONLY,
              "an option of the command line",
              "dnsmasq.options[0]",
              and("dnsmasq: {options: [test]}\n")),
          new Mutation(
              BOOT_FILE_IGNORED,
              "a boot file",
              "dnsmasq.options[0]",
              and("dnsmasq: {options: [dhcp-boot=start4.elf]}\n")),
          new Mutation(
              ROUTER_DOES_NOT_FORWARD,
              "the server for a router",
              "dnsmasq.options[0]",
              and("dnsmasq: {options: ['dhcp-option=option:router,<sms>']}\n")));

  private ChoiceMutations() {}
}
