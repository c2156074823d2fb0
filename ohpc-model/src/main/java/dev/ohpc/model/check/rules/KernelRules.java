package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;
import java.util.Set;

/**
 * The kernel is one that the boards can run, and the initramfs is the one that was made for it.
 *
 * <p>The names are those that the firmware knows: {@code kernel8.img} is 64-bit with pages of 4
 * KiB, {@code kernel_2712.img} has 16 KiB and is for the BCM2712 of a Pi 5, the others are 32-bit
 * (Raspberry Pi documentation, config.txt). Other names say nothing.
 */
final class KernelRules implements ConfigCheck {

  private static final String LARGE_PAGES = "kernel_2712.img";

  private static final String OF_UNKNOWN_BOARDS =
      "on Pi 4s, which have no pages of 16 KiB, boot `kernel8.img`; on Pi 5s load ";

  private static final Set<String> BITS_32 =
      ImmutableSet.of("kernel.img", "kernel7.img", "kernel7l.img");

  private static final Set<String> INITRAMFS =
      ImmutableSet.of("initramfs", "initramfs7", "initramfs7l", "initramfs8", "initramfs_2712");

  private static final SpecPath CONFIG = SpecPath.of("firmware", "config");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Set<HardwareProfile> boards = ImmutableSet.copyOf(files.hardware().values());
    files
        .firmware()
        .map(FirmwareSettings::new)
        .forEach(firmware -> check(firmware, boards, findings));
  }

  private static void check(
      FirmwareSettings firmware, Set<HardwareProfile> boards, Findings findings) {
    String kernel = firmware.value("kernel").orElse("kernel8.img");
    boolean pi4 = boards.stream().anyMatch(KernelRules::isPi4);
    // whatever the boards are, their root is for arm64
    boolean is64 = pi4 || boards.isEmpty();
    boolean starts32 = firmware.value("arm_64bit").equals(Optional.of("0"));
    String root = pi4 ? "the boards are Pi 4s with a root for arm64" : "the root is for arm64";
    if (is64 && starts32) {
      notForBoard("a kernel in 32 bits", root, where("arm_64bit", firmware, false), findings);
    } else if ((is64 && BITS_32.contains(kernel)) || (pi4 && hasLargePages(kernel))) {
      boolean ofBoard =
          boards.stream().anyMatch(board -> board.kernelImage().toString().equals(kernel));
      notForBoard("`" + kernel + "`", root, where("kernel", firmware, ofBoard), findings);
    } else {
      initramfs(firmware, kernel, boards, findings);
    }
  }

  private static boolean isPi4(HardwareProfile board) {
    return board.name().equals(HardwareProfile.RASPBERRY_PI_4B.name());
  }

  private static boolean hasLargePages(String kernel) {
    return kernel.equals(LARGE_PAGES) || kernel.contains("16k");
  }

  private static void notForBoard(String kernel, String root, Where where, Findings findings) {
    findings.add(
        ProblemCode.KERNEL_NOT_FOR_BOARD,
        where,
        "config.txt boots " + kernel + ", and " + root,
        "boot `kernel8.img` with `arm_64bit=1`: the BCM2711 has no pages of 16 KiB (Raspberry Pi"
            + " documentation, config.txt; ID_AA64MMFR0_EL1.TGran16 of the Cortex-A72 is 0)");
  }

  private static void initramfs(
      FirmwareSettings firmware, String kernel, Set<HardwareProfile> boards, Findings findings) {
    String expected = kernel.replace("kernel", "initramfs").replace(".img", "");
    String given = firmware.value("initramfs").orElse("").split(" ", 2)[0];
    boolean ofBoard = boards.stream().anyMatch(board -> board.initramfs().toString().equals(given));
    if (INITRAMFS.contains(expected) && INITRAMFS.contains(given) && !given.equals(expected)) {
      findings.add(
          ProblemCode.INITRAMFS_OF_OTHER_KERNEL,
          where("initramfs", firmware, ofBoard),
          "config.txt loads `" + given + "` with `" + kernel + "`",
          (boards.isEmpty() && kernel.equals(LARGE_PAGES) ? OF_UNKNOWN_BOARDS : "load ")
              + "`"
              + expected
              + "`: an initramfs holds the modules of one kernel only (dracut(8); the firmware's"
              + " auto_initramfs goes by these names)");
    }
  }

  private static Where where(String key, FirmwareSettings firmware, boolean ofBoard) {
    return Where.of(
        ofBoard ? SpecPath.of("hardware") : CONFIG.key(key),
        firmware.setting(key).<Object>map(setting -> setting).orElse(firmware.config()));
  }
}
