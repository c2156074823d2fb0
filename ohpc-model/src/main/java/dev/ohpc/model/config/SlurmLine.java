package dev.ohpc.model.config;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.Word;
import java.util.Map;
import java.util.Optional;

/** A line of slurm.conf(5). */
public sealed interface SlurmLine {

  /**
   * A key and its value.
   *
   * @param key the key; Slurm reads it in any case
   * @param value its value
   */
  record Parameter(String key, String value) implements SlurmLine {}

  /**
   * A line of nodes that are alike.
   *
   * @param names NodeName
   * @param addresses NodeAddr, one for each name in the same order
   * @param attributes all others in the order of the line, such as {@code CoresPerSocket}
   */
  record Nodes(HostList names, Optional<HostList> addresses, Map<String, String> attributes)
      implements SlurmLine {

    /** Copies the attributes in their order. */
    public Nodes {
      attributes = ImmutableMap.copyOf(attributes);
    }
  }

  /**
   * A line of a partition.
   *
   * @param name PartitionName
   * @param nodes Nodes
   * @param attributes all others in the order of the line, such as {@code MaxTime}
   */
  record Partition(Word name, HostList nodes, Map<String, String> attributes) implements SlurmLine {

    /** Copies the attributes in their order. */
    public Partition {
      attributes = ImmutableMap.copyOf(attributes);
    }
  }
}
