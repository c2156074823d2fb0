package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.NodeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Patterns of ssh_config(5) for many hosts: {@code node??} for node10 to node99, so that the list
 * stays short however many nodes there are.
 */
final class HostPatterns {

  private HostPatterns() {}

  static List<String> of(List<NodeSpec> nodes) {
    Set<String> patterns = new LinkedHashSet<>();
    nodes.forEach(node -> patterns.add(pattern(node.name().toString())));
    return ImmutableList.copyOf(patterns);
  }

  private static String pattern(String name) {
    int digits = name.length();
    while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    return name.substring(0, digits) + "?".repeat(name.length() - digits);
  }
}
