package dev.ohpc.model.check;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kernel is one that the boards can run, and the initramfs is the one that was made for it.
 *
 * <p>The names are those that the firmware knows: {@code kernel8.img} is 64-bit with pages of 4
 * KiB, {@code kernel_2712.img} has 16 KiB and is for the BCM2712 of a Pi 5, those with a 7 are
 * 32-bit (Raspberry Pi documentation, config.txt). Other names say nothing.
 */
final class KernelRules implements ConfigCheck {

  /** The BCM2711's Cortex-A72 has no granule of 16 KiB: ID_AA64MMFR0_EL1.TGran16 is 0. */
  private static final String LARGE_PAGES = "kernel_2712.img";

  private static final Set<String> BITS_32 =
      ImmutableSet.of("kernel.img", "kernel7.img", "kernel7l.img");

  private static final Set<String> INITRAMFS =
      ImmutableSet.of("initramfs", "initramfs7", "initramfs7l", "initramfs8", "initramfs_2712");

  private static final SpecPath CONFIG = SpecPath.of("firmware", "config");

  /** What the firmware cuts a line to, from Raspberry Pi's documentation of config.txt. */
  private static final int LONGEST_LINE = 98;

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Set<HardwareProfile> boards = ImmutableSet.copyOf(files.hardware().values());
    files
        .boot()
        .flatMap(BootFiles::firmware)
        .ifPresent(
            firmware -> {
              kernel(firmware, boards, findings);
              lines(firmware, findings);
            });
  }

  private static void kernel(
      FirmwareConfig firmware, Set<HardwareProfile> boards, Findings findings) {
    String kernel = value(firmware, "kernel").orElse("kernel8.img");
    boolean bits32 =
        BITS_32.contains(kernel) || value(firmware, "arm_64bit").equals(Optional.of("0"));
    boolean pi4 = boards.stream().anyMatch(KernelRules::isPi4);
    if (pi4 && (bits32 || kernel.equals(LARGE_PAGES) || kernel.contains("16k"))) {
      findings.add(
          ProblemCode.KERNEL_NOT_FOR_BOARD,
          Where.of(CONFIG.key("kernel"), setting(firmware, "kernel")),
          bits32
              ? "the boards start in 32 bits, and the root is one for arm64"
              : "`" + kernel + "` has pages of 16 KiB, and a Pi 4 has none of that size",
          "boot `kernel8.img` with `arm_64bit=1` (Raspberry Pi documentation, config.txt; the"
              + " Cortex-A72 has 4 KiB and 64 KiB)");
    } else {
      initramfs(firmware, kernel, findings);
    }
  }

  private static boolean isPi4(HardwareProfile board) {
    return board.name().equals(HardwareProfile.RASPBERRY_PI_4B.name());
  }

  private static void initramfs(FirmwareConfig firmware, String kernel, Findings findings) {
    String expected = kernel.replace("kernel", "initramfs").replace(".img", "");
    String given = value(firmware, "initramfs").orElse("").split(" ", 2)[0];
    if (INITRAMFS.contains(expected) && INITRAMFS.contains(given) && !given.equals(expected)) {
      findings.add(
          ProblemCode.INITRAMFS_OF_OTHER_KERNEL,
          Where.of(CONFIG.key("initramfs"), setting(firmware, "initramfs")),
          "config.txt loads `" + given + "` with `" + kernel + "`",
          "load `"
              + expected
              + "`: an initramfs holds the modules of one kernel only (Raspberry"
              + " Pi's images name both alike)");
    }
  }

  private static void lines(FirmwareConfig firmware, Findings findings) {
    settings(firmware.sections().stream())
        .filter(setting -> length(setting) > LONGEST_LINE)
        .forEach(
            setting ->
                findings.add(
                    ProblemCode.FIRMWARE_LINE_CUT,
                    Where.of(CONFIG.key(setting.key()), setting),
                    "the line of `"
                        + setting.key()
                        + "` in config.txt has "
                        + length(setting)
                        + " characters",
                    "write at most "
                        + LONGEST_LINE
                        + ": the firmware ignores what is beyond"
                        + " (Raspberry Pi documentation, config.txt)"));
  }

  private static int length(Setting setting) {
    return setting.key().length() + 1 + setting.value().length();
  }

  /** The value for a Pi 4: the last one outside of sections for other boards. */
  private static Optional<String> value(FirmwareConfig firmware, String key) {
    return last(firmware, key).map(Setting::value);
  }

  private static Object setting(FirmwareConfig firmware, String key) {
    return last(firmware, key).<Object>map(setting -> setting).orElse(firmware);
  }

  private static Optional<Setting> last(FirmwareConfig firmware, String key) {
    Stream<IniSection> sections =
        firmware.sections().stream()
            .filter(section -> List.of("", "all", "pi4").contains(section.name()));
    return settings(sections)
        .filter(setting -> setting.key().equals(key))
        .reduce((first, second) -> second);
  }

  private static Stream<Setting> settings(Stream<IniSection> sections) {
    return sections
        .flatMap(section -> section.stanzas().stream())
        .flatMap(stanza -> stanza.entries().stream());
  }
}
