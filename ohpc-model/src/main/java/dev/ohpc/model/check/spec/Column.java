package dev.ohpc.model.check.spec;

import dev.ohpc.model.problem.SpecPath;

/** One kind of value that each node has. */
enum Column {
  NAME("name"),
  ADDRESS("address"),
  MAC("mac"),
  HARDWARE("hardware");

  private final String key;

  Column(String key) {
    this.key = key;
  }

  SpecPath path(int node) {
    return SpecPath.of("nodes").item(node).key(key);
  }
}
