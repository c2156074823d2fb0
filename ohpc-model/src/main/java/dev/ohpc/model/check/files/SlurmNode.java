package dev.ohpc.model.check.files;

import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.SlurmLine.Nodes;
import java.util.Locale;
import java.util.Set;

/**
 * A node of slurm.conf.
 *
 * @param name its NodeName
 * @param address its NodeAddr; its name when it has none
 * @param line the line that makes it
 */
public record SlurmNode(String name, String address, Nodes line) {

  /** Its name without regard to case, as DNS compares names. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether one of these, in lower case, is its name or its address. */
  public boolean isOneOf(Set<String> keys) {
    return keys.contains(key()) || keys.contains(address.toLowerCase(Locale.ROOT));
  }

  /** The node as a fault names it. */
  public Named named() {
    return new Named(name, line);
  }
}
