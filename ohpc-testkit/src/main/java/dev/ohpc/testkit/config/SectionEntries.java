package dev.ohpc.testkit.config;

import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostName;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sections and blocks of settings, and what stands above and below them. */
final class SectionEntries {

  private final Words words;
  private final Stanzas stanzas;

  SectionEntries(Words words, Stanzas stanzas) {
    this.words = words;
    this.stanzas = stanzas;
  }

  /** Sections of these names, each with a header. */
  Arbitrary<IniSection> sections(Arbitrary<String> names) {
    return Combinators.combine(
            names.filter(name -> !name.isEmpty()), settings("id", "method", "After"))
        .as(IniSection::new);
  }

  /** Sections of a board's firmware, of which the first may have no header. */
  Arbitrary<List<IniSection>> ofFirmware() {
    // settings before the first header begin with a setting, not with the file's comment
    Arbitrary<IniSection> beginnings =
        settings("arm_64bit", "initramfs", "include")
            .filter(stanzas -> !stanzas.isEmpty() && !stanzas.get(0).entries().isEmpty())
            .map(stanzas -> new IniSection("", stanzas));
    return Combinators.combine(
            beginnings.list().ofMaxSize(1),
            sections(words.mostly("all", "pi4", "gpio4=1")).list().ofMaxSize(2))
        .as(SectionEntries::joined);
  }

  /** Stanzas of settings with these keys. */
  Arbitrary<List<Stanza<Setting>>> settings(String... keys) {
    return settings(List.of(keys));
  }

  /** Stanzas of settings with these keys, and with those that want a value of another kind. */
  Arbitrary<List<Stanza<Setting>>> settings(List<String> keys, String... odd) {
    return stanzas.of(new MachineEntries(words).settings(keys, odd));
  }

  /** Blocks of SSH's files. */
  Arbitrary<SshBlock> blocks(
      Arbitrary<SshBlock.Kind> kinds,
      Arbitrary<String> conditions,
      Arbitrary<List<Stanza<Setting>>> settings) {
    return Combinators.combine(stanzas.comments(), kinds, conditions, settings).as(SshBlock::new);
  }

  /** A host name, or none, with comments above and below. */
  Arbitrary<List<Stanza<HostName>>> hostName() {
    Arbitrary<List<Stanza<HostName>>> comments =
        stanzas
            .comments()
            .filter(comment -> !comment.isEmpty())
            .map(comment -> Stanza.<HostName>ofLines(comment, List.of()))
            .list()
            .ofMaxSize(2);
    Arbitrary<List<Stanza<HostName>>> names =
        Arbitraries.of("node1", "a.b")
            .map(name -> Stanza.of(HostName.parse(name)))
            .list()
            .ofMaxSize(1);
    return Combinators.combine(comments, names, comments)
        .as((above, name, below) -> joined(joined(above, name), below));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
