package dev.ohpc.render.compare;

import com.google.common.base.Splitter;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmValueType;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a partition by their names, whether they are written so, as {@code ALL} or as node
 * sets, which slurm.conf(5) has for partitions alone.
 */
final class PartitionNodes {

  static final String SET = "NodeSet";

  private static final String ALL = "ALL";
  private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

  private final boolean isWhole;
  private final HostList all;
  private final String allInShort;
  private final Map<String, List<String>> sets = new HashMap<>();

  PartitionNodes(SlurmConfig config) {
    List<String> names = config.nodes().flatMap(line -> line.names().names().stream()).toList();
    all = HostList.of(names).sorted();
    allInShort = all.toString();
    isWhole = !names.isEmpty() && config.entries(Include.class).findAny().isEmpty();
    Map<String, List<String>> byFeature = new HashMap<>();
    config.nodes().forEach(line -> features(line, byFeature));
    config
        .entries(SlurmLine.Other.class)
        .filter(PartitionNodes::isSet)
        .forEach(
            line ->
                line.attributes()
                    .forEach((key, value) -> addToSet(line.name(), key, value, byFeature)));
  }

  static boolean isSet(SlurmLine.Other line) {
    return line.kind().equalsIgnoreCase(SET);
  }

  private static void features(Nodes line, Map<String, List<String>> byFeature) {
    line.attributes()
        .forEach(
            (key, value) -> {
              if (SlurmTerm.of(SlurmScope.NODE, key, value).key().equals("Features")) {
                COMMA
                    .split(value)
                    .forEach(
                        feature ->
                            byFeature
                                .computeIfAbsent(feature, name -> new ArrayList<>())
                                .addAll(line.names().names()));
              }
            });
  }

  private void addToSet(String set, String key, String value, Map<String, List<String>> byFeature) {
    List<String> nodes =
        key.equalsIgnoreCase("Nodes") ? expanded(value) : byFeature.getOrDefault(value, List.of());
    sets.computeIfAbsent(set, name -> new ArrayList<>()).addAll(nodes);
  }

  private List<String> expanded(String text) {
    try {
      return text.equalsIgnoreCase(ALL)
          ? all.names()
          : HostList.parse(SlurmValueType.HOSTS.canonical(text)).names();
    } catch (InvalidValueException e) {
      return List.of(text);
    }
  }

  /** Whether all that sets and {@code ALL} stand for is in the file. */
  boolean areKnown() {
    return isWhole;
  }

  /** The names in order and in short; as they are written when some are in another file. */
  String of(HostList nodes) {
    if (!isWhole) {
      return nodes.sorted().toString();
    }
    if (nodes.size() == 1 && nodes.names().get(0).equalsIgnoreCase(ALL)) {
      return allInShort;
    }
    return sets.isEmpty()
        ? nodes.sorted().toString()
        : HostList.of(
                nodes.names().stream()
                    .flatMap(name -> sets.getOrDefault(name, List.of(name)).stream())
                    .distinct()
                    .toList())
            .sorted()
            .toString();
  }
}
