package dev.ohpc.testkit.format;

import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.IniConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.config.Configs;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;

/** Formats of sections, of blocks, and of one line. */
final class SectionConfigs {

  private static final Configs CONFIGS = Configs.of(Texts.ODD);

  private SectionConfigs() {}

  static FormatCase<KeyfileConfig> keyfile() {
    return sections(
        "keyfile",
        ConfigFormats.keyfile(),
        CONFIGS.keyfile(),
        (top, all) -> KeyfileConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<UnitConfig> unit() {
    return sections(
        "unit",
        ConfigFormats.unit(),
        CONFIGS.unit(),
        (top, all) -> UnitConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<FirmwareConfig> firmware() {
    return sections(
        "firmware",
        ConfigFormats.firmware(),
        CONFIGS.firmware(),
        (top, all) -> FirmwareConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<EepromConfig> eeprom() {
    return sections(
        "eeprom",
        ConfigFormats.eeprom(),
        CONFIGS.eeprom(),
        (top, all) -> EepromConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  private static <C extends IniConfig> FormatCase<C> sections(
      String name,
      ConfigFormat<C> format,
      Arbitrary<C> configs,
      BiFunction<List<String>, List<IniSection>, C> maker) {
    return new FormatCase<>(
        name,
        format,
        configs,
        (config, one) ->
            maker.apply(
                config.comment(),
                config.sections().stream()
                    .map(section -> new IniSection(section.name(), one.in(section.stanzas())))
                    .toList()));
  }

  static FormatCase<SshdConfig> sshd() {
    return blocks(
        "sshd",
        ConfigFormats.sshd(),
        CONFIGS.sshd(),
        (all, more) -> SshdConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  static FormatCase<SshClientConfig> sshClient() {
    return blocks(
        "sshClient",
        ConfigFormats.sshClient(),
        CONFIGS.sshClient(),
        (all, more) -> SshClientConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  private static <C extends SshConfig> FormatCase<C> blocks(
      String name,
      ConfigFormat<C> format,
      Arbitrary<C> configs,
      BiFunction<List<Stanza<Setting>>, List<SshBlock>, C> maker) {
    return new FormatCase<>(
        name,
        format,
        configs,
        (config, one) ->
            maker.apply(
                one.in(config.stanzas()),
                config.blocks().stream().map(block -> edited(block, one)).toList()));
  }

  private static SshBlock edited(SshBlock block, OneEntry one) {
    return new SshBlock(block.comment(), block.kind(), block.condition(), one.in(block.stanzas()));
  }

  static FormatCase<KernelCommandLine> commandLine() {
    return new FormatCase<>(
        "commandLine",
        ConfigFormats.commandLine(),
        CONFIGS.commandLine(),
        (config, one) ->
            KernelCommandLine.builder().addAllParameters(one.among(config.parameters())).build());
  }

  static FormatCase<HostnameConfig> hostname() {
    return new FormatCase<>(
        "hostname",
        ConfigFormats.hostname(),
        CONFIGS.hostname(),
        (config, one) -> HostnameConfig.builder().addAllStanzas(one.in(config.stanzas())).build());
  }
}
