package dev.ohpc.render.format;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.format.SlurmPairs.Pair;
import dev.ohpc.render.text.LogicalLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a line and their values, in the order of the line. A key has any case, and of several
 * the last holds, as Slurm reads it.
 */
final class SlurmAttributes {

  private final LogicalLine line;
  private final Map<String, Pair> byLowerKey = new LinkedHashMap<>();

  private SlurmAttributes(LogicalLine line) {
    this.line = line;
  }

  static SlurmAttributes of(LogicalLine line, List<Pair> pairs) {
    SlurmAttributes attributes = new SlurmAttributes(line);
    pairs.forEach(attributes::add);
    return attributes;
  }

  private void add(Pair pair) {
    String key = lower(pair.key());
    Pair first = byLowerKey.putIfAbsent(key, pair);
    if (first != null) {
      line.report(
          ProblemCode.REPEATED_KEY,
          pair.start(),
          pair.end(),
          "`" + pair.key() + "` is set a second time on this line, and this value holds",
          "keep one of them");
      byLowerKey.put(key, new Pair(first.key(), pair.value(), pair.start(), pair.end()));
    }
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  /** Takes out the value of a key that has a field of its own; one that is empty says nothing. */
  Optional<String> take(String key) {
    Pair taken = byLowerKey.remove(lower(key));
    return taken == null || taken.value().isEmpty() ? Optional.empty() : Optional.of(taken.value());
  }

  /** What is left, each key as it was written first. */
  Map<String, String> rest() {
    ImmutableMap.Builder<String, String> rest =
        ImmutableMap.builderWithExpectedSize(byLowerKey.size());
    byLowerKey.values().forEach(pair -> rest.put(pair.key(), pair.value()));
    return rest.buildOrThrow();
  }
}
