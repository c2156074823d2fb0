package dev.ohpc.model.config;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.value.HostList;
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
   * A line of nodes that are alike. One with the name {@code DEFAULT} makes no node: what it says
   * holds for the lines after it until they say otherwise, and a second one adds to the first.
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
   * A line of a partition. One with the name {@code DEFAULT} makes no partition, but says what
   * holds for those after it, as a {@code NodeName=DEFAULT} does.
   *
   * @param name PartitionName
   * @param nodes Nodes: hosts, node sets or {@code ALL}; empty when the line does not say
   * @param attributes all others in the order of the line, such as {@code MaxTime}
   */
  record Partition(String name, HostList nodes, Map<String, String> attributes)
      implements SlurmLine {

    /** Copies the attributes in their order. */
    public Partition {
      attributes = ImmutableMap.copyOf(attributes);
    }
  }

  /**
   * A line of another kind: {@code NodeSet}, {@code DownNodes}, {@code FrontendName} or {@code
   * PowerAction}.
   *
   * @param kind the key that begins the line
   * @param name its value
   * @param attributes all others in the order of the line
   */
  record Other(String kind, String name, Map<String, String> attributes) implements SlurmLine {

    /** Copies the attributes in their order. */
    public Other {
      attributes = ImmutableMap.copyOf(attributes);
    }
  }

  /**
   * {@code Include}: the lines of another file stand here.
   *
   * @param file the file, absolute or from the directory of slurm.conf, and in 22.05 from that of
   *     the file that the line is in; {@code %c} in it is the cluster's name
   */
  record Include(String file) implements SlurmLine {}

  /** The name of a line that says what holds for the lines after it. */
  String DEFAULT = "DEFAULT";
}
