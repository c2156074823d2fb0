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
import dev.ohpc.model.value.HostName;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Formats of sections, of blocks, and of one line. */
final class SectionConfigs {

  private SectionConfigs() {}

  static FormatCase<KeyfileConfig> keyfile() {
    return sections(
        "keyfile",
        ConfigFormats.keyfile(),
        sections(Texts.ANY).list().ofMaxSize(3),
        (top, all) -> KeyfileConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<UnitConfig> unit() {
    return sections(
        "unit",
        ConfigFormats.unit(),
        sections(Texts.ANY).list().ofMaxSize(3),
        (top, all) -> UnitConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<FirmwareConfig> firmware() {
    return sections(
        "firmware",
        ConfigFormats.firmware(),
        withBeginning(),
        (top, all) -> FirmwareConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static FormatCase<EepromConfig> eeprom() {
    return sections(
        "eeprom",
        ConfigFormats.eeprom(),
        withBeginning(),
        (top, all) -> EepromConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  private static <C extends IniConfig> FormatCase<C> sections(
      String name,
      ConfigFormat<C> format,
      Arbitrary<List<IniSection>> sections,
      BiFunction<List<String>, List<IniSection>, C> maker) {
    return new FormatCase<>(
        name,
        format,
        Combinators.combine(Texts.comments(), sections).as(maker::apply),
        (config, one) ->
            maker.apply(
                config.comment(),
                config.sections().stream()
                    .map(section -> new IniSection(section.name(), one.in(section.stanzas())))
                    .toList()));
  }

  /** Settings before the first header begin with a setting, not with the file's comment. */
  private static Arbitrary<List<IniSection>> withBeginning() {
    Arbitrary<IniSection> beginnings =
        settings("arm_64bit", "initramfs", "include")
            .filter(stanzas -> !stanzas.isEmpty() && !stanzas.get(0).entries().isEmpty())
            .map(stanzas -> new IniSection("", stanzas));
    return Combinators.combine(
            beginnings.list().ofMaxSize(1),
            sections(Texts.mostly("all", "pi4", "gpio4=1")).list().ofMaxSize(2))
        .as(
            (first, others) -> {
              List<IniSection> all = new ArrayList<>(first);
              all.addAll(others);
              return all;
            });
  }

  private static Arbitrary<IniSection> sections(Arbitrary<String> names) {
    return Combinators.combine(
            names.filter(name -> !name.isEmpty()), settings("id", "method", "After"))
        .as(IniSection::new);
  }

  private static Arbitrary<List<Stanza<Setting>>> settings(String... keys) {
    return Texts.stanzas(MachineEntries.settings(keys));
  }

  static FormatCase<SshdConfig> sshd() {
    return blocks(
        "sshd",
        ConfigFormats.sshd(),
        settings("Banner", "HostKey", "Match", "AllowUsers", "MaxAuthTries", "ForceCommand"),
        blocks(
            Arbitraries.just(SshBlock.Kind.MATCH), Texts.mostly("user a", "all", "Host=\"a b\"")),
        (all, more) -> SshdConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  static FormatCase<SshClientConfig> sshClient() {
    return blocks(
        "sshClient",
        ConfigFormats.sshClient(),
        settings("User", "Port", "host", "ProxyCommand", "IgnoreUnknown"),
        blocks(Arbitraries.of(SshBlock.Kind.class), Texts.mostly("all", "host a", "user \"x y\"")),
        (all, more) -> SshClientConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  private static <C extends SshConfig> FormatCase<C> blocks(
      String name,
      ConfigFormat<C> format,
      Arbitrary<List<Stanza<Setting>>> settings,
      Arbitrary<SshBlock> blocks,
      BiFunction<List<Stanza<Setting>>, List<SshBlock>, C> maker) {
    return new FormatCase<>(
        name,
        format,
        Combinators.combine(settings, blocks.list().ofMaxSize(2)).as(maker::apply),
        (config, one) ->
            maker.apply(
                one.in(config.stanzas()),
                config.blocks().stream().map(block -> edited(block, one)).toList()));
  }

  private static SshBlock edited(SshBlock block, OneEntry one) {
    return new SshBlock(block.comment(), block.kind(), block.condition(), one.in(block.stanzas()));
  }

  private static Arbitrary<SshBlock> blocks(
      Arbitrary<SshBlock.Kind> kinds, Arbitrary<String> conditions) {
    return Combinators.combine(Texts.comments(), kinds, conditions, settings("Banner", "Ciphers"))
        .as(SshBlock::new);
  }

  static FormatCase<KernelCommandLine> commandLine() {
    return new FormatCase<>(
        "commandLine",
        ConfigFormats.commandLine(),
        Texts.mostly("rw", "root=/dev/x", "a=\"b c\"", "\"d e=f\"")
            .list()
            .ofMaxSize(5)
            .map(SectionConfigs::commandLine),
        (config, one) -> commandLine(one.among(config.parameters())));
  }

  private static KernelCommandLine commandLine(List<String> parameters) {
    return KernelCommandLine.builder().addAllParameters(parameters).build();
  }

  /** One name, with comments above and below. */
  static FormatCase<HostnameConfig> hostname() {
    Arbitrary<List<Stanza<HostName>>> comments =
        Texts.comments()
            .filter(comment -> !comment.isEmpty())
            .map(comment -> Stanza.<HostName>ofLines(comment, List.of()))
            .list()
            .ofMaxSize(2);
    Arbitrary<Optional<HostName>> names =
        Arbitraries.of("node1", "a.b").map(HostName::parse).optional();
    return new FormatCase<>(
        "hostname",
        ConfigFormats.hostname(),
        Combinators.combine(comments, names, comments).as(SectionConfigs::hostname),
        (config, one) -> HostnameConfig.builder().addAllStanzas(one.in(config.stanzas())).build());
  }

  private static HostnameConfig hostname(
      List<Stanza<HostName>> above, Optional<HostName> name, List<Stanza<HostName>> below) {
    return HostnameConfig.builder()
        .addAllStanzas(above)
        .addAllStanzas(name.stream().map(Stanza::of).toList())
        .addAllStanzas(below)
        .build();
  }
}
