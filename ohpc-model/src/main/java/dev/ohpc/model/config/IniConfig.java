package dev.ohpc.model.config;

import java.util.List;
import java.util.Optional;

/** A configuration file of sections with headers. */
public abstract class IniConfig {

  IniConfig() {}

  /** The lines of the comment at the top. */
  public abstract List<String> comment();

  /** The sections in the order of the file. */
  public abstract List<IniSection> sections();

  /** The value of a key in a section. */
  public final Optional<String> value(String section, String key) {
    return sections().stream()
        .filter(candidate -> candidate.name().equals(section))
        .flatMap(candidate -> candidate.value(key).stream())
        .reduce((first, last) -> last);
  }
}
