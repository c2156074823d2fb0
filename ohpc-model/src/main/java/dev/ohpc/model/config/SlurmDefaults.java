package dev.ohpc.model.config;

import com.google.common.collect.ImmutableSortedSet;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.value.HostList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code DEFAULT} lines add to the lines after them: several add up, of one key the later
 * holds, and what a line says itself comes before both (slurm.conf(5); measured with 22.05.8).
 */
final class SlurmDefaults {

  /** Keys that a {@code PartitionName=DEFAULT} takes and hands to none (read in 22.05 to 26.05). */
  private static final Set<String> NOT_INHERITED =
      ImmutableSortedSet.orderedBy(String.CASE_INSENSITIVE_ORDER)
          .add("DisableRootJobs", "ExclusiveTopo", "ExclusiveUser")
          .add("SelectTypeParameters", "SuspendTime")
          .build();

  private final Map<String, Map.Entry<String, String>> nodes = byKey();
  private final Map<String, Map.Entry<String, String>> partitions = byKey();
  private HostList partitionNodes = HostList.of(List.of());

  private SlurmDefaults() {}

  private static Map<String, Map.Entry<String, String>> byKey() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  /** The lines of nodes, each with all that holds for it; none is a {@code DEFAULT}. */
  static Stream<Nodes> nodes(Stream<Nodes> lines) {
    SlurmDefaults defaults = new SlurmDefaults();
    return lines.toList().stream().flatMap(line -> defaults.nodes(line).stream());
  }

  /** The lines of partitions, likewise. */
  static Stream<Partition> partitions(Stream<Partition> lines) {
    SlurmDefaults defaults = new SlurmDefaults();
    return lines.toList().stream().flatMap(line -> defaults.partition(line).stream());
  }

  private Optional<Nodes> nodes(Nodes line) {
    if (line.names().size() == 1 && isDefault(line.names().iterator().next())) {
      learn(nodes, line.attributes());
      return Optional.empty();
    }
    return Optional.of(new Nodes(line.names(), line.addresses(), all(nodes, line.attributes())));
  }

  private Optional<Partition> partition(Partition line) {
    if (isDefault(line.name())) {
      learn(partitions, line.attributes());
      partitions.keySet().removeAll(NOT_INHERITED);
      partitionNodes = line.nodes().size() > 0 ? line.nodes() : partitionNodes;
      return Optional.empty();
    }
    HostList own = line.nodes().size() > 0 ? line.nodes() : partitionNodes;
    return Optional.of(new Partition(line.name(), own, all(partitions, line.attributes())));
  }

  private static boolean isDefault(String name) {
    return name.equalsIgnoreCase(SlurmLine.DEFAULT);
  }

  private static void learn(
      Map<String, Map.Entry<String, String>> defaults, Map<String, String> attributes) {
    attributes.entrySet().forEach(attribute -> defaults.put(attribute.getKey(), attribute));
  }

  private static Map<String, String> all(
      Map<String, Map.Entry<String, String>> defaults, Map<String, String> own) {
    if (defaults.isEmpty()) {
      return own;
    }
    Map<String, String> all = new LinkedHashMap<>(own);
    Set<String> told = ImmutableSortedSet.copyOf(String.CASE_INSENSITIVE_ORDER, own.keySet());
    defaults.values().stream()
        .filter(attribute -> !told.contains(attribute.getKey()))
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(attribute -> all.put(attribute.getKey(), attribute.getValue()));
    return all;
  }
}
