package dev.ohpc.testkit.format;

import dev.ohpc.model.config.IniConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.StanzaConfig;
import java.util.ArrayList;
import java.util.List;

/** What a configuration says, without comments and without where blank lines are. */
final class Entries {

  private Entries() {}

  static List<?> of(Object config) {
    if (config instanceof StanzaConfig<?> stanzas) {
      return stanzas.entries().toList();
    } else if (config instanceof IniConfig sections) {
      return ofSections(sections);
    } else if (config instanceof SshConfig ssh) {
      return ofBlocks(ssh);
    } else if (config instanceof KernelCommandLine line) {
      return line.parameters();
    }
    throw new AssertionError(config);
  }

  private static List<Object> ofSections(IniConfig config) {
    List<Object> entries = new ArrayList<>();
    for (IniSection section : config.sections()) {
      if (!section.name().isEmpty()) {
        entries.add(section.name());
      }
      entries.addAll(of(section.stanzas()));
    }
    return entries;
  }

  private static List<Object> ofBlocks(SshConfig config) {
    List<Object> entries = new ArrayList<>(of(config.stanzas()));
    for (SshBlock block : config.blocks()) {
      entries.add(block.kind() + " " + block.condition());
      entries.addAll(of(block.stanzas()));
    }
    return entries;
  }

  private static List<Setting> of(List<Stanza<Setting>> stanzas) {
    return stanzas.stream().flatMap(stanza -> stanza.entries().stream()).toList();
  }
}
