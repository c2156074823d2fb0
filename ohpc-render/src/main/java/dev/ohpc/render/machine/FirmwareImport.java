package dev.ohpc.render.machine;

import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the boards' own files say beside those of a profile, as far as a spec has keys for it. */
final class FirmwareImport {

  private static final Set<String> FOR_ALL = Set.of("", "all");

  private final BootFiles found;
  private final BootConfigs own;

  FirmwareImport(BootFiles found, BootConfigs own) {
    this.found = found;
    this.own = own;
  }

  FirmwareSpec spec() {
    return FirmwareSpec.builder()
        .bootOrder(bootOrder())
        .addAllKernelArguments(found.commandLine().stream().flatMap(this::kernelArguments).toList())
        .config(found.firmware().map(this::config).orElse(Map.of()))
        .build();
  }

  private Optional<BootOrder> bootOrder() {
    return found
        .eeprom()
        .flatMap((EepromConfig eeprom) -> eeprom.value("BOOT_ORDER"))
        .filter(order -> own.eeprom().value("BOOT_ORDER").filter(order::equals).isEmpty())
        .flatMap(order -> ServerImport.value(order, BootOrder::parse));
  }

  /** A parameter of which the profile has another value cannot be given a second time. */
  private Stream<KernelParameter> kernelArguments(KernelCommandLine line) {
    return line.parameters().stream()
        .filter(text -> !own.commandLine().hasName(text.substring(0, nameLength(text))))
        .flatMap(text -> ServerImport.value(text, KernelParameter::parse).stream());
  }

  private static int nameLength(String parameter) {
    return parameter.indexOf('=') < 0 ? parameter.length() : parameter.indexOf('=');
  }

  /** Keys for all boards that stand there once. */
  private Map<Word, PlainText> config(FirmwareConfig firmware) {
    List<Setting> settings = settings(firmware).toList();
    List<String> keys = settings.stream().map(Setting::key).toList();
    Map<Word, PlainText> config = new LinkedHashMap<>();
    settings.stream()
        .filter(setting -> keys.indexOf(setting.key()) == keys.lastIndexOf(setting.key()))
        .filter(setting -> !isOwn(setting))
        .forEach(
            setting ->
                ServerImport.value(setting.key(), Word::parse)
                    .ifPresent(
                        key ->
                            ServerImport.value(setting.value(), PlainText::parse)
                                .ifPresent(value -> config.put(key, value))));
    return config;
  }

  private boolean isOwn(Setting setting) {
    return own.firmware().stream().flatMap(FirmwareImport::settings).anyMatch(setting::equals);
  }

  private static Stream<Setting> settings(FirmwareConfig firmware) {
    return firmware.sections().stream()
        .filter(section -> FOR_ALL.contains(section.name()))
        .flatMap((IniSection section) -> section.stanzas().stream())
        .flatMap(stanza -> stanza.entries().stream());
  }
}
