package dev.ohpc.testkit.pi4;

import java.util.List;
import java.util.Optional;

/** Reads the firmware, and then what the firmware reads, in the order of captures. */
final class Firmware {

  private static final List<String> RECOVERY =
      List.of(
          "recovery8.img", "recovery8-32.img", "recovery7l.img", "recovery7.img", "recovery.img");
  private static final String DEVICE_TREE = "bcm2711-rpi-4-b.dtb";

  private final BoardFiles files;
  private final Pi4Settings settings;

  Firmware(BoardFiles files, Pi4Settings settings) {
    this.files = files;
    this.settings = settings;
  }

  KernelSettings load() throws BootFailedException {
    findPrefix();
    FirmwareConfigText config = config(BootStage.FIRMWARE);
    if (settings.selfUpdate()) {
      lookForUpdates();
    }
    start(config);
    return loadKernel(config(BootStage.KERNEL));
  }

  private void findPrefix() throws BootFailedException {
    if (!files.isThere(BootStage.FIRMWARE, "start4.elf")
        && !files.isThere(BootStage.FIRMWARE, "start.elf")) {
      files.forgetPrefix();
    }
  }

  private FirmwareConfigText config(BootStage stage) throws BootFailedException {
    return new FirmwareConfigText(settings.serial(), files.text(stage, "config.txt").orElse(""));
  }

  private void lookForUpdates() throws BootFailedException {
    if (files.read(BootStage.FIRMWARE, "vl805.sig")) {
      files.read(BootStage.FIRMWARE, "vl805.bin");
    }
    if (files.read(BootStage.FIRMWARE, "pieeprom.sig")) {
      files.read(BootStage.FIRMWARE, "pieeprom.upd");
    }
  }

  private void start(FirmwareConfigText config) throws BootFailedException {
    files.isThere(BootStage.FIRMWARE, "recover4.elf");
    files.isThere(BootStage.FIRMWARE, "recovery.elf");
    String kind =
        config.isOn("start_x", false) ? "4x" : config.isOn("start_debug", false) ? "4db" : "4";
    String start = config.value("start_file").orElse("start" + kind + ".elf");
    if (!files.read(BootStage.FIRMWARE, start) && !files.read(BootStage.FIRMWARE, "start.elf")) {
      throw files.missing(BootStage.FIRMWARE, start);
    }
    files.read(BootStage.FIRMWARE, config.value("fixup_file").orElse("fixup" + kind + ".dat"));
  }

  private KernelSettings loadKernel(FirmwareConfigText config) throws BootFailedException {
    String prefix = config.value("os_prefix").orElse("");
    files.isThere(BootStage.KERNEL, "dt-blob.bin");
    files.isThere(BootStage.KERNEL, "bootcfg.txt");
    String kernel =
        config
            .value("kernel")
            .orElse(config.isOn("arm_64bit", true) ? "kernel8.img" : "kernel7l.img");
    boolean hasInitramfs = loadInitramfs(config, prefix, kernel);
    loadDeviceTree(config, prefix);
    String cmdline = prefix + config.value("cmdline").orElse("cmdline.txt");
    Optional<String> parameters = files.text(BootStage.KERNEL, cmdline);
    for (String recovery : RECOVERY) {
      files.isThere(BootStage.KERNEL, recovery);
    }
    files.read(BootStage.KERNEL, config.value("armstub").orElse("armstub8-gic.bin"));
    if (!files.read(BootStage.KERNEL, prefix + kernel)) {
      throw files.missing(BootStage.KERNEL, prefix + kernel);
    }
    return new KernelSettings(
        hasInitramfs, parameters.flatMap(text -> text.lines().findFirst()).orElse(""));
  }

  /** One that is told and absent is left out; the kernel is started all the same. */
  private boolean loadInitramfs(FirmwareConfigText config, String prefix, String kernel)
      throws BootFailedException {
    Optional<String> told = config.value("initramfs").map(value -> value.split("[ ,]", 2)[0]);
    Optional<String> file =
        config.isOn("auto_initramfs", false) ? told.or(() -> Optional.of(beside(kernel))) : told;
    return file.isPresent() && files.read(BootStage.KERNEL, prefix + file.get());
  }

  /** Raspberry Pi OS's convention: {@code initramfs8} beside {@code kernel8.img}. */
  private static String beside(String kernel) {
    return kernel.replaceFirst("^kernel", "initramfs").replaceFirst("\\.img$", "");
  }

  private void loadDeviceTree(FirmwareConfigText config, String prefix) throws BootFailedException {
    String tree = prefix + config.value("device_tree").orElse(DEVICE_TREE);
    if (!files.read(BootStage.KERNEL, tree)) {
      throw files.missing(BootStage.KERNEL, tree);
    }
    files.read(BootStage.KERNEL, "overlays/overlay_map.dtb");
    for (String overlay : config.overlays()) {
      files.read(BootStage.KERNEL, "overlays/" + overlay + ".dtbo");
    }
  }
}
