package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.BootOrder.Mode;
import java.util.List;
import java.util.Optional;

/** A board finds the network and its initramfs, and does not give up. */
final class BootRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.allBoot().stream()
        .map(BootFiles::firmware)
        .filter(firmware -> !loadsInitramfs(firmware))
        .findFirst()
        .ifPresent(firmware -> reportNotLoaded(firmware, findings));
    files.boot().flatMap(BootFiles::eeprom).ifPresent(eeprom -> order(eeprom, findings));
  }

  private static boolean loadsInitramfs(Optional<FirmwareConfig> firmware) {
    return firmware.stream()
        .flatMap(config -> config.sections().stream())
        .anyMatch(
            section ->
                section.value("initramfs").isPresent()
                    || section.value("auto_initramfs").equals(Optional.of("1")));
  }

  private static void reportNotLoaded(Optional<FirmwareConfig> firmware, Findings findings) {
    findings.add(
        ProblemCode.INITRAMFS_NOT_LOADED,
        Where.ofProfile(firmware.<Object>map(given -> given).orElse("config.txt")),
        "no config.txt tells the firmware to load the initramfs",
        "write `initramfs initramfs8 followkernel` (Raspberry Pi documentation, config.txt)");
  }

  private static void order(EepromConfig eeprom, Findings findings) {
    Optional<BootOrder> order = eeprom.value("BOOT_ORDER").map(BootOrder::parse);
    List<Mode> modes = order.map(BootOrder::modes).orElse(List.of());
    boolean again = modes.contains(Mode.RESTART);
    // after a restart nothing more is tried
    List<Mode> first = again ? modes.subList(0, modes.indexOf(Mode.RESTART)) : modes;
    boolean tries = first.contains(Mode.NETWORK);
    if (!tries || !again) {
      findings.add(
          ProblemCode.BOOT_ORDER,
          Where.of(SpecPath.of("firmware", "boot-order"), eeprom),
          tries
              ? "BOOT_ORDER=" + order.orElseThrow() + " does not start again when all modes failed"
              : "BOOT_ORDER does not try the network",
          "use `0xf21`, Raspberry Pi's own order for network boot (rpi-eeprom)");
    }
  }
}
