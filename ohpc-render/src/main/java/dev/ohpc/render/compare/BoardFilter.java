package dev.ohpc.render.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which boards take the lines of config.txt. A filter takes the place of an earlier one of its
 * kind, and adds to one of another kind (Raspberry Pi documentation, "Conditional filters").
 *
 * @param byKind the filters that must all hold; none for all boards
 */
record BoardFilter(ImmutableSortedMap<String, String> byKind) {

  static final BoardFilter ALL = new BoardFilter(ImmutableSortedMap.of());

  private static final String EVERY = "all";
  private static final String MODEL = "model";

  /** Models that take the lines of another one too. */
  private static final Map<String, Set<String>> ALSO =
      ImmutableMap.<String, Set<String>>builder()
          .put("pi3+", Set.of("pi3"))
          .put("pi400", Set.of("pi4"))
          .put("cm4", Set.of("pi4"))
          .put("cm4s", Set.of("pi4"))
          .put("pi500", Set.of("pi5"))
          .put("cm5", Set.of("pi5"))
          .put("pi0w", Set.of("pi0"))
          .put("pi02", Set.of("pi0", "pi0w"))
          .buildOrThrow();

  /** What holds behind the line of a filter; the text before the first has the empty name. */
  BoardFilter then(String name) {
    if (name.isEmpty() || name.equals(EVERY)) {
      return ALL;
    }
    Map<String, String> all = new TreeMap<>(byKind);
    all.put(kind(name), name);
    return new BoardFilter(ImmutableSortedMap.copyOf(all));
  }

  private static String kind(String name) {
    if (name.startsWith("pi") || name.startsWith("cm") || name.startsWith("board-type=")) {
      return MODEL;
    }
    if (name.startsWith("0x")) {
      return "serial";
    }
    if (name.startsWith("gpio")) {
      return "gpio";
    }
    int end = Math.max(name.indexOf('='), name.indexOf(':'));
    return end < 0 ? name : name.substring(0, end);
  }

  /** The filters and what they imply; those of fewer boards contain those of more. */
  Set<String> boards() {
    ImmutableSortedSet.Builder<String> boards = ImmutableSortedSet.naturalOrder();
    byKind.values().forEach(name -> boards.add(name).addAll(ALSO.getOrDefault(name, Set.of())));
    return boards.build();
  }

  /** As it is told: {@code pi4}, or {@code gpio4=1 pi4}; empty for all boards. */
  @Override
  public String toString() {
    return String.join(" ", byKind.values());
  }
}
