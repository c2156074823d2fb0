package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The node and partition lines of slurm.conf(5). */
final class SlurmNodes {

  // What firmware, kernel and page tables take of a Pi 4's memory; below the MemTotal of each board
  // of 1, 2, 4 and 8 GiB (906, 1849, 3793 and 7811 MiB), so that no node is drained for too little.
  private static final int RESERVED_MEBIBYTES = 128;
  private static final int RESERVED_FRACTION = 16;

  private SlurmNodes() {}

  /** One line a kind of hardware, in the order in which the kinds first come. */
  static List<SlurmLine> lines(ClusterSpec spec) {
    ImmutableListMultimap<HardwareProfile, NodeSpec> kinds =
        Multimaps.index(spec.nodes(), NodeSpec::hardware);
    return kinds.asMap().keySet().stream().map(kind -> line(kind, kinds.get(kind))).toList();
  }

  private static SlurmLine line(HardwareProfile kind, List<NodeSpec> nodes) {
    ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
    attributes.put("Sockets", Integer.toString(kind.sockets()));
    attributes.put("CoresPerSocket", Integer.toString(kind.coresPerSocket()));
    attributes.put("ThreadsPerCore", Integer.toString(kind.threadsPerCore()));
    realMemory(kind).ifPresent(mebibytes -> attributes.put("RealMemory", "" + mebibytes));
    attributes.put("State", "UNKNOWN");
    return new SlurmLine.Nodes(
        HostList.ofAll(nodes.stream().map(NodeSpec::name).toList()),
        Optional.of(HostList.ofAll(nodes.stream().map(NodeSpec::address).toList())),
        attributes.buildOrThrow());
  }

  /** The memory that jobs can have, in MiB, when it is known. */
  static Optional<Long> realMemory(HardwareProfile kind) {
    return kind.realMemory()
        .map(MemorySize::mebibytes)
        .or(() -> kind.memory().map(SlurmNodes::schedulable));
  }

  private static long schedulable(MemorySize size) {
    long reserved = RESERVED_MEBIBYTES + size.mebibytes() / RESERVED_FRACTION;
    return Math.max(1, size.mebibytes() - reserved);
  }

  /** The one partition, with all nodes. */
  static SlurmLine partition(ClusterSpec spec, HostList nodes, String name, Timespan maxTime) {
    Map<String, String> attributes =
        ImmutableMap.of(
            "Default", "YES",
            "MaxTime", timeLimit(spec.slurm().maxTime().orElse(maxTime)),
            "State", "UP");
    return new SlurmLine.Partition(
        spec.slurm().partition().map(Word::toString).orElse(name), nodes, attributes);
  }

  /** In the form of slurm.conf(5): {@code 24:00:00}, rounded up to a minute, or INFINITE. */
  private static String timeLimit(Timespan time) {
    if (time.seconds().isEmpty()) {
      return "INFINITE";
    }
    long minutes = (time.seconds().getAsLong() + 59) / 60;
    return String.format(Locale.ROOT, "%02d:%02d:00", minutes / 60, minutes % 60);
  }
}
