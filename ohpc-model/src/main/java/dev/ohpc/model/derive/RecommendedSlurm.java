package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.Timespan;
import java.util.List;
import java.util.Locale;

/**
 * slurm.conf(5) for Slurm 25.05, OpenHPC 4's; each key is also known to 22.05.
 *
 * <ul>
 *   <li>{@code SlurmctldHost=name(address)}: SlurmctldAddr is for virtual addresses.
 *   <li>{@code enable_configless}: nodes fetch this file from slurmctld.
 *   <li>{@code ReturnToService=2}: a node that was off comes back by itself; by default it stays
 *       DOWN until somebody says otherwise.
 *   <li>Memory is scheduled only when every board's is known: RealMemory's default of 1 MiB
 *       together with CR_Core_Memory and ConstrainRAMSpace would kill jobs.
 *   <li>The rest is OpenHPC's own slurm.conf.ohpc.
 * </ul>
 */
final class RecommendedSlurm {

  private static final Timespan MAX_TIME = Timespan.parse("24h");

  private final ClusterSpec spec;
  private final HostList nodes;

  RecommendedSlurm(ClusterSpec spec, HostList nodes) {
    this.spec = spec;
    this.nodes = nodes;
  }

  SlurmConfig config() {
    return SlurmConfig.builder()
        .addAllStanzas(Overrides.ofSlurm(stanzas(), spec.slurm().parameters()))
        .build();
  }

  private List<Stanza<SlurmLine>> stanzas() {
    return List.of(
        Stanza.of(
            "The controller; nodes fetch this file from it (configless Slurm).",
            new Parameter("ClusterName", spec.cluster().toString()),
            new Parameter("SlurmctldHost", spec.sms().name() + "(" + spec.sms().address() + ")"),
            new Parameter("SlurmctldParameters", "enable_configless")),
        Stanza.of(
            "Who is who.",
            new Parameter("AuthType", "auth/munge"),
            new Parameter("CredType", "cred/munge"),
            new Parameter("SlurmUser", "slurm")),
        Stanza.of(
            "A node that was off, or slow to answer, comes back by itself.",
            new Parameter("ReturnToService", "2"),
            new Parameter("SlurmctldTimeout", "120"),
            new Parameter("SlurmdTimeout", "300")),
        Stanza.of(
            "Logs and state.",
            new Parameter("SlurmctldLogFile", "/var/log/slurmctld.log"),
            new Parameter("SlurmdLogFile", "/var/log/slurmd.log"),
            new Parameter("SlurmdSpoolDir", "/var/spool/slurmd"),
            new Parameter("StateSaveLocation", "/var/spool/slurmctld")),
        launch(),
        scheduling(),
        Stanza.of("Nodes.", SlurmNodes.lines(spec)),
        Stanza.of("Partitions.", SlurmNodes.partition(spec, nodes, "normal", MAX_TIME)));
  }

  private Stanza<SlurmLine> launch() {
    MpiSpec.Launcher launcher = Launchers.of(spec);
    return Stanza.of(
        launcher == MpiSpec.Launcher.PMIX
            ? "How jobs start: Open MPI 5 speaks PMIx only; locked memory is the node's limit."
            : "How jobs start; locked memory is the node's limit.",
        new Parameter("MpiDefault", launcher.name().toLowerCase(Locale.ROOT)),
        new Parameter("ProctrackType", "proctrack/cgroup"),
        new Parameter("TaskPlugin", "task/affinity,task/cgroup"),
        new Parameter("PropagateResourceLimitsExcept", "MEMLOCK"),
        new Parameter("LaunchParameters", "use_interactive_step"));
  }

  private Stanza<SlurmLine> scheduling() {
    ImmutableList.Builder<SlurmLine> lines = ImmutableList.builder();
    lines.add(new Parameter("SelectType", "select/cons_tres"));
    if (!memoryIsKnown()) {
      lines.add(new Parameter("SelectTypeParameters", "CR_Core"));
      return Stanza.of("What is given out: cores. The boards' memory is not known.", lines.build());
    }
    lines.add(new Parameter("SelectTypeParameters", "CR_Core_Memory"));
    lines.add(new Parameter("DefMemPerCPU", Long.toString(memoryOfCore())));
    return Stanza.of(
        "What is given out: cores and memory, by default each core's share of it.", lines.build());
  }

  private boolean memoryIsKnown() {
    return spec.nodes().stream()
        .allMatch(node -> SlurmNodes.realMemory(node.hardware()).isPresent());
  }

  private long memoryOfCore() {
    return spec.nodes().stream()
        .map(NodeSpec::hardware)
        .distinct()
        .mapToLong(RecommendedSlurm::memoryOfCore)
        .min()
        .orElse(1);
  }

  private static long memoryOfCore(HardwareProfile kind) {
    long memory = SlurmNodes.realMemory(kind).orElse(1L);
    return Math.max(1, memory / (kind.cores() * (long) kind.threadsPerCore()));
  }
}
