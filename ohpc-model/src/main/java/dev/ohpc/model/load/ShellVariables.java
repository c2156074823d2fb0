package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables that a shell would hold after reading a file, each with where it was set. */
final class ShellVariables {

  /**
   * A value.
   *
   * @param text the value
   * @param name where the variable's name stands
   * @param at where the value stands
   */
  record Value(String text, Position name, Position at) {}

  private final Map<String, TreeMap<Integer, Value>> values = new LinkedHashMap<>();

  /** Sets an element; a variable without an index is its element 0, as in bash(1). */
  void set(String name, int index, Value value) {
    values.computeIfAbsent(name, key -> new TreeMap<>()).put(index, value);
  }

  /** Sets a whole array. */
  void clear(String name) {
    values.remove(name);
  }

  @Nullable Value get(String name, int index) {
    TreeMap<Integer, Value> elements = values.get(name);
    return elements == null ? null : elements.get(index);
  }

  @Nullable Value get(String name) {
    return get(name, 0);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The elements of an array by index. */
  Map<Integer, Value> elements(String name) {
    return values.getOrDefault(name, new TreeMap<>());
  }

  /** The names of all variables in the order in which they were first set. */
  Iterable<String> names() {
    return values.keySet();
  }
}
