package dev.ohpc.model.config;

import dev.ohpc.model.text.SshArguments;
import java.util.List;
import java.util.Optional;

/** A configuration file of OpenSSH: settings, then blocks. The first value of a key wins. */
public abstract class SshConfig {

  SshConfig() {}

  /** The settings before the first block, which always hold. */
  public abstract List<Stanza<Setting>> stanzas();

  /** The blocks in the order of the file; each ends where the next begins. */
  public abstract List<SshBlock> blocks();

  /**
   * The value that a key has where no block holds, in whatever case it is written: the first one
   * when there are several. One that is a single word is without its quotes. Files that are
   * included are not looked into.
   */
  public final Optional<String> value(String key) {
    return stanzas().stream()
        .flatMap(stanza -> stanza.entries().stream())
        .filter(setting -> setting.key().equalsIgnoreCase(key))
        .findFirst()
        .map(setting -> unquoted(setting.value()));
  }

  private static String unquoted(String value) {
    return SshArguments.of(value)
        .map(SshArguments::words)
        .filter(words -> words.size() == 1)
        .map(words -> words.get(0))
        .orElse(value);
  }
}
