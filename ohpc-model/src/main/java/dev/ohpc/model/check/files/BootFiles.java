package dev.ohpc.model.check.files;

import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.KernelCommandLine;
import java.util.Optional;

/**
 * What the boards' firmware reads, as far as it is there.
 *
 * @param commandLine cmdline.txt
 * @param firmware config.txt
 * @param eeprom the bootloader's configuration, which is not in a file of the server
 */
public record BootFiles(
    Optional<KernelCommandLine> commandLine,
    Optional<FirmwareConfig> firmware,
    Optional<EepromConfig> eeprom) {}
