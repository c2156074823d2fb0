package dev.ohpc.model.check;

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
record SlurmNode(String name, String address, Nodes line) {

  /** Its name without regard to case, as DNS compares names. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether one of these, in lower case, is its name or its address. */
  boolean isOneOf(Set<String> keys) {
    return keys.contains(key()) || keys.contains(address.toLowerCase(Locale.ROOT));
  }

  /** The node as a fault names it. */
  Named named() {
    return new Named(name, line);
  }
}
