package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Settings of OpenSSH that hold on a condition.
 *
 * @param comment the lines of the comment above it
 * @param kind how the condition is said
 * @param condition what follows {@code Host} or {@code Match}, as the file has it
 * @param stanzas the settings
 */
public record SshBlock(
    List<String> comment, Kind kind, String condition, List<Stanza<Setting>> stanzas) {

  /** How a condition is said. */
  public enum Kind {
    /** Patterns of host names, ssh_config(5). */
    HOST,
    /** Criteria, such as {@code user admin}. */
    MATCH
  }

  /** Copies the lists. */
  public SshBlock {
    comment = ImmutableList.copyOf(comment);
    stanzas = ImmutableList.copyOf(stanzas);
  }

  /** Settings for the hosts of these patterns. */
  public static SshBlock ofHosts(List<String> comment, List<String> patterns, Setting... settings) {
    return new SshBlock(comment, Kind.HOST, String.join(" ", patterns), stanzas(settings));
  }

  private static List<Stanza<Setting>> stanzas(Setting... settings) {
    return settings.length == 0 ? List.of() : List.of(Stanza.of(settings));
  }
}
