package dev.ohpc.model.slurm;

import java.util.Arrays;
import java.util.Optional;

/** A place in Slurm's files that has keys of its own. */
public enum SlurmScope {
  /** A line of slurm.conf(5). */
  TOP("top", "slurm.conf", ""),
  /** What follows {@code NodeName=}. */
  NODE("node", "slurm.conf", "NodeName"),
  /** What follows {@code PartitionName=}. */
  PARTITION("partition", "slurm.conf", "PartitionName"),
  /** What follows {@code NodeSet=}. */
  NODE_SET("nodeset", "slurm.conf", "NodeSet"),
  /** What follows {@code DownNodes=}. */
  DOWN_NODES("down", "slurm.conf", "DownNodes"),
  /** What follows {@code FrontendName=}. */
  FRONT_END("frontend", "slurm.conf", "FrontendName"),
  /** What follows {@code PowerAction=}. */
  POWER_ACTION("power-action", "slurm.conf", "PowerAction"),
  /** A line of cgroup.conf(5). */
  CGROUP("cgroup", "cgroup.conf", ""),
  /** A line of gres.conf(5). */
  GRES("gres", "gres.conf", ""),
  /** What follows {@code Name=} or {@code NodeName=} in gres.conf(5). */
  GRES_LINE("gres-line", "gres.conf", "Name"),
  /** A line of topology.conf(5). */
  TOPOLOGY("topology", "topology.conf", ""),
  /** What follows {@code SwitchName=}. */
  SWITCH("switch", "topology.conf", "SwitchName"),
  /** What follows {@code BlockName=}. */
  BLOCK("block", "topology.conf", "BlockName"),
  /** What follows {@code RingName=}. */
  RING("ring", "topology.conf", "RingName");

  private final String word;
  private final String file;
  private final String opener;

  SlurmScope(String word, String file, String opener) {
    this.word = word;
    this.file = file;
    this.opener = opener;
  }

  /** The scope that the table of keys calls so. */
  static SlurmScope of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word.equals(word))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The file: {@code slurm.conf}, {@code cgroup.conf}, {@code gres.conf}, {@code topology.conf}.
   */
  public String file() {
    return file;
  }

  /** The key that opens such a line; none for a scope that is a whole file. */
  public Optional<String> opener() {
    return Optional.of(opener).filter(key -> !key.isEmpty());
  }

  /** As messages call it: {@code slurm.conf}, or {@code a PartitionName line of slurm.conf}. */
  @Override
  public String toString() {
    return opener.isEmpty() ? file : "a " + opener + " line of " + file;
  }
}
