package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A section with a header in brackets.
 *
 * @param name what stands in the brackets
 * @param stanzas the settings under it
 */
public record IniSection(String name, List<Stanza<Setting>> stanzas) {

  /** Copies the stanzas. */
  public IniSection {
    stanzas = ImmutableList.copyOf(stanzas);
  }

  /** A section of settings without a comment. */
  public static IniSection of(String name, Setting... settings) {
    return new IniSection(name, List.of(Stanza.of(settings)));
  }

  /** The value of a key; the last one when there are several. */
  public Optional<String> value(String key) {
    return stanzas.stream()
        .flatMap(stanza -> stanza.entries().stream())
        .filter(setting -> setting.key().equals(key))
        .reduce((first, last) -> last)
        .map(Setting::value);
  }
}
