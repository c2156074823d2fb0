package dev.ohpc.testkit.format;

import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.HostName;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Configurations of sections, of blocks, and of one line. */
final class SectionConfigs {

  private SectionConfigs() {}

  static Arbitrary<KeyfileConfig> keyfile() {
    return Combinators.combine(Texts.comments(), sections(Texts.ANY).list().ofMaxSize(3))
        .as((top, all) -> KeyfileConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static Arbitrary<UnitConfig> unit() {
    return Combinators.combine(Texts.comments(), sections(Texts.ANY).list().ofMaxSize(3))
        .as((top, all) -> UnitConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static Arbitrary<FirmwareConfig> firmware() {
    return Combinators.combine(Texts.comments(), withBeginning())
        .as((top, all) -> FirmwareConfig.builder().addAllComment(top).addAllSections(all).build());
  }

  static Arbitrary<EepromConfig> eeprom() {
    return Combinators.combine(Texts.comments(), withBeginning())
        .as((top, all) -> EepromConfig.builder().addAllComment(top).addAllSections(all).build());
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

  static Arbitrary<SshdConfig> sshd() {
    Arbitrary<SshBlock> blocks =
        blocks(
            Arbitraries.just(SshBlock.Kind.MATCH), Texts.mostly("user a", "all", "Host=\"a b\""));
    return Combinators.combine(settings("Port", "PermitRootLogin"), blocks.list().ofMaxSize(2))
        .as((all, more) -> SshdConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  static Arbitrary<SshClientConfig> sshClient() {
    Arbitrary<SshBlock> blocks =
        blocks(Arbitraries.of(SshBlock.Kind.class), Texts.mostly("all", "host a", "user \"x y\""));
    return Combinators.combine(settings("User", "Port"), blocks.list().ofMaxSize(2))
        .as((all, more) -> SshClientConfig.builder().addAllStanzas(all).addAllBlocks(more).build());
  }

  private static Arbitrary<SshBlock> blocks(
      Arbitrary<SshBlock.Kind> kinds, Arbitrary<String> conditions) {
    return Combinators.combine(Texts.comments(), kinds, conditions, settings("Banner", "Port"))
        .as(SshBlock::new);
  }

  static Arbitrary<KernelCommandLine> commandLine() {
    return Texts.mostly("rw", "root=/dev/x", "a=\"b c\"", "\"d e=f\"")
        .list()
        .ofMaxSize(5)
        .map(parameters -> KernelCommandLine.builder().addAllParameters(parameters).build());
  }

  /** One name, with comments above and below. */
  static Arbitrary<HostnameConfig> hostname() {
    Arbitrary<List<Stanza<HostName>>> comments =
        Texts.comments()
            .filter(comment -> !comment.isEmpty())
            .map(comment -> Stanza.<HostName>ofLines(comment, List.of()))
            .list()
            .ofMaxSize(2);
    return Combinators.combine(
            comments, Arbitraries.of("node1", "a.b").map(HostName::parse).optional(), comments)
        .as(
            (above, name, below) ->
                HostnameConfig.builder()
                    .addAllStanzas(above)
                    .addAllStanzas(name.stream().map(Stanza::of).toList())
                    .addAllStanzas(below)
                    .build());
  }
}
