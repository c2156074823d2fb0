package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.commandLine;
import static dev.ohpc.model.check.SoundFiles.firmware;
import static dev.ohpc.model.check.SoundFiles.with;

import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Boards that do not start, or not all the way. */
final class BootFaults {

  private BootFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(ProblemCode.ROOT_WITHOUT_NETWORK, "no ip=", commandLine("root=dhcp", "rw")),
        new Fault(
            ProblemCode.DUBIOUS_KERNEL_PARAMETER,
            "two",
            commandLine("root=dhcp", "ip=dhcp", "rw", "elevation=0", "swapaccount=1")),
        new Fault(
            ProblemCode.ROOT_TWICE,
            "a partition",
            commandLine("root=dhcp", "ip=dhcp", "rw", "root=/dev/mmcblk0p3")),
        new Fault(
            ProblemCode.ROOT_ON_DISK,
            "left over from a card",
            commandLine("root=/dev/mmcblk0p2", "rw", "rootwait")),
        new Fault(
            ProblemCode.ROOT_ON_DISK,
            "by its partition",
            commandLine("root=PARTUUID=738a4d67-02", "rw")),
        new Fault(
            ProblemCode.INITRAMFS_NOT_LOADED,
            "no initramfs",
            firmware(new Setting("kernel", "kernel8.img"))),
        new Fault(
            ProblemCode.KERNEL_NOT_FOR_BOARD, "16 KiB", boots("kernel_2712.img", "initramfs_2712")),
        new Fault(
            ProblemCode.KERNEL_NOT_FOR_BOARD,
            "16 KiB of one's own",
            boots("vmlinuz-6.12+16k", "i")),
        new Fault(ProblemCode.KERNEL_NOT_FOR_BOARD, "32-bit", boots("kernel7l.img", "initramfs7l")),
        new Fault(
            ProblemCode.KERNEL_NOT_FOR_BOARD,
            "started in 32 bits",
            firmware(
                new Setting("arm_64bit", "0"),
                new Setting("initramfs", "initramfs8 followkernel"))),
        new Fault(
            ProblemCode.KERNEL_NOT_FOR_BOARD,
            "32-bit for boards that are not known",
            ofUnknownBoards(boots("kernel7l.img", "initramfs7l"))),
        new Fault(
            ProblemCode.INITRAMFS_OF_OTHER_KERNEL,
            "a Pi 5's",
            boots("kernel8.img", "initramfs_2712")),
        new Fault(
            ProblemCode.INITRAMFS_OF_OTHER_KERNEL,
            "a Pi 5's kernel for boards that are not known",
            ofUnknownBoards(boots("kernel_2712.img", "initramfs8"))),
        new Fault(
            ProblemCode.FIRMWARE_LINE_CUT,
            "99 characters",
            firmware(new Setting("auto_initramfs", "1"), new Setting("dtparam", "x".repeat(91)))),
        bootOrder("0x21"),
        bootOrder("0xf1"),
        bootOrder("0x2f1"));
  }

  private static ClusterFiles boots(String kernel, String initramfs) {
    return firmware(
        new Setting("kernel", kernel), new Setting("initramfs", initramfs + " followkernel"));
  }

  private static ClusterFiles ofUnknownBoards(ClusterFiles files) {
    return ClusterFiles.builder().from(files).hardware(Map.of()).build();
  }

  private static Fault bootOrder(String order) {
    EepromConfig eeprom = EepromConfig.of(Stanza.of(new Setting("BOOT_ORDER", order)));
    BootFiles boot = SoundFiles.ALL.boot().orElseThrow();
    return new Fault(
        ProblemCode.BOOT_ORDER,
        order,
        with(
            all ->
                all.boot(new BootFiles(boot.commandLine(), boot.firmware(), Optional.of(eeprom)))));
  }
}
