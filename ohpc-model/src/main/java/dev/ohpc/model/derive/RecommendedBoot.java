package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KernelCommandLineBuilder;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.BootOrder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the boards' firmware reads.
 *
 * <ul>
 *   <li>{@code ip=dhcp} beside {@code root=dhcp}: nm-initrd-generator (1.42.4) makes no connection
 *       for {@code root=dhcp} alone, so that the initramfs would wait for ever.
 *   <li>{@code selinux=0}: an NFS root has no labels.
 *   <li>{@code cgroup_enable=memory}: Raspberry Pi kernels start without the memory controller that
 *       ConstrainRAMSpace needs.
 *   <li>{@code kernel8.img} with {@code initramfs8}: the BCM2711 has 4 KiB pages; a {@code +16k}
 *       kernel is for the BCM2712.
 *   <li>{@code BOOT_ORDER=0xf21}: Raspberry Pi's own order for network boot; without the {@code f}
 *       a board that missed the server once never asks again.
 * </ul>
 */
final class RecommendedBoot {

  private static final List<String> KERNEL_PARAMETERS =
      List.of(
          "console=serial0,115200",
          "console=tty1",
          "root=dhcp",
          "ip=dhcp",
          "rw",
          "rootwait",
          "selinux=0",
          "cgroup_enable=memory");

  private static final BootOrder BOOT_ORDER = BootOrder.parse("0xf21");

  private final ClusterSpec spec;

  RecommendedBoot(ClusterSpec spec) {
    this.spec = spec;
  }

  BootConfigs configs() {
    return BootConfigs.builder()
        .commandLine(commandLine())
        .firmware(firmware())
        .eeprom(eeprom())
        .build();
  }

  private KernelCommandLine commandLine() {
    KernelCommandLineBuilder line = KernelCommandLine.builder().addAllParameters(KERNEL_PARAMETERS);
    spec.firmware().kernelArguments().forEach(text -> line.addParameters(text.toString()));
    return line.build();
  }

  private FirmwareConfig firmware() {
    HardwareProfile board =
        spec.nodes().stream()
            .map(NodeSpec::hardware)
            .findFirst()
            .orElse(HardwareProfile.RASPBERRY_PI_4B);
    List<Stanza<Setting>> stanzas =
        List.of(
            Stanza.of(
                """
                The 64-bit kernel with 4 KiB pages, the only size of the BCM2711,
                and the initramfs that was made for it.""",
                new Setting("arm_64bit", "1"),
                new Setting("kernel", board.kernelImage().toString()),
                new Setting("initramfs", board.initramfs() + " followkernel")),
            Stanza.of(
                "Boot messages on the serial port, for a node that does not come up.",
                new Setting("enable_uart", "1")));
    return FirmwareConfig.builder()
        .addComment("Raspberry Pi firmware of the nodes; read over TFTP before the kernel.")
        .addSections(new IniSection("all", Overrides.ofSettings(stanzas, spec.firmware().config())))
        .build();
  }

  private EepromConfig eeprom() {
    BootOrder order = spec.firmware().bootOrder().orElse(BOOT_ORDER);
    String modes =
        order.modes().stream()
            .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    String comment =
        "From the right: "
            + modes
            + ".\nAn SD card with an old system keeps a board from the network: take it out.";
    return EepromConfig.of(Stanza.of(comment, new Setting("BOOT_ORDER", order.toString())));
  }
}
