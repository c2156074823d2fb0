package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.and;
import static dev.ohpc.model.check.SoundFiles.server;
import static dev.ohpc.model.check.SoundFiles.slurm;
import static dev.ohpc.model.check.SoundFiles.slurmLines;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.HostList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys and values that a series of Slurm does not take. */
final class SlurmKeyFaults {

  private SlurmKeyFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(ProblemCode.SLURM_UNKNOWN_KEY, "misspelt", slurm("KillWiat", "30")),
        new Fault(ProblemCode.SLURM_REMOVED_KEY, "of old", slurm("CacheGroups", "1")),
        new Fault(ProblemCode.SLURM_REMOVED_KEY, "cgroup.conf", cgroup("TaskAffinity", "yes")),
        new Fault(ProblemCode.SLURM_FUTURE_KEY, "to come", slurm("HttpParserType", "x")),
        new Fault(
            ProblemCode.SLURM_FUTURE_KEY,
            "in cgroup.conf of an older series",
            ClusterFiles.builder()
                .from(cgroup("SystemdTimeout", "1"))
                .slurmSeries(SlurmSeries.V23_11)
                .build()),
        new Fault(ProblemCode.SLURM_DEFUNCT_KEY, "no effect", slurm("GetEnvTimeout", "2")),
        new Fault(ProblemCode.SLURM_RENAMED_KEY, "old name", slurm("CryptoType", "crypto/munge")),
        new Fault(ProblemCode.SLURM_VALUE, "no number", slurm("KillWait", "30s")),
        new Fault(ProblemCode.SLURM_UNKNOWN_KEY, "gres.conf", gres("Name", "gpu", "Cuont", "1")),
        new Fault(
            ProblemCode.SLURM_UNKNOWN_KEY,
            "gres.conf, in another order",
            gres("Name", "gpu", "NodeName", "n1")),
        new Fault(ProblemCode.SLURM_FUTURE_KEY, "topology.conf", topology("RingName", "r")),
        new Fault(
            ProblemCode.SLURM_VALUE,
            "topology.conf",
            topology("SwitchName", "s", "LinkSpeed", "fast")),
        new Fault(
            ProblemCode.SLURM_VALUE, "no state", slurmLines(and(nodes("DEFAULT", "State", "UP")))),
        new Fault(
            ProblemCode.SLURM_UNKNOWN_KEY,
            "a node's own key for all",
            slurmLines(and(nodes("default", "bcastaddr", "10.0.0.1")))),
        new Fault(
            ProblemCode.SLURM_UNKNOWN_KEY,
            "an address for all",
            slurmLines(
                and(
                    new Nodes(
                        HostList.parse("DEFAULT"),
                        Optional.of(HostList.parse("10.0.0.1")),
                        Map.of())))),
        new Fault(
            ProblemCode.REPEATED_KEY,
            "three times in any case",
            slurmLines(
                and(
                    new Parameter("KillWait", "30"),
                    new Parameter("killwait", "31"),
                    new Parameter("KILLWAIT", "30")))),
        new Fault(ProblemCode.REPEATED_KEY, "in cgroup.conf", cgroup("constraincores", "yes")),
        new Fault(
            ProblemCode.REPEATED_KEY,
            "Prolog in a series that takes the last",
            ClusterFiles.builder().from(prologs()).slurmSeries(SlurmSeries.V23_11).build()),
        new Fault(
            ProblemCode.SLURM_UNKNOWN_KEY,
            "a key of nodes on two partitions",
            slurmLines(
                and(
                    new Partition("a", HostList.parse("node1"), Map.of("CPUs", "4")),
                    new Partition("b", HostList.parse("node2"), Map.of("cpus", "8"))))));
  }

  private static Nodes nodes(String names, String key, String value) {
    return new Nodes(HostList.parse(names), Optional.empty(), Map.of(key, value));
  }

  /** They add up since 24.05. */
  static ClusterFiles prologs() {
    return slurmLines(and(new Parameter("Prolog", "/a"), new Parameter("Prolog", "/b")));
  }

  private static ClusterFiles gres(String... attributes) {
    return server(
        files ->
            files.gres(GresConfig.builder().addStanzas(Stanza.of(record(attributes))).build()));
  }

  private static ClusterFiles topology(String... attributes) {
    return server(
        files ->
            files.topology(
                TopologyConfig.builder().addStanzas(Stanza.of(record(attributes))).build()));
  }

  private static SlurmRecord record(String... attributes) {
    ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
    for (int i = 0; i < attributes.length; i += 2) {
      all.put(attributes[i], attributes[i + 1]);
    }
    return new SlurmRecord(all.buildOrThrow());
  }

  private static ClusterFiles cgroup(String key, String value) {
    CgroupConfig cgroup =
        CgroupConfig.builder()
            .from(SoundFiles.ALL.server().cgroup().orElseThrow())
            .addStanzas(Stanza.of(new Setting(key, value)))
            .build();
    return server(server -> server.cgroup(cgroup));
  }
}
