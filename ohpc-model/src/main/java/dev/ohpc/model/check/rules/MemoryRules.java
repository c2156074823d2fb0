package dev.ohpc.model.check.rules;

import com.google.common.primitives.Longs;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Slurm gives out memory that the boards have. All amounts are in MiB (slurm.conf(5)). */
final class MemoryRules implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().slurm().ifPresent(slurm -> check(slurm, files, findings));
  }

  private static void check(SlurmConfig slurm, ClusterFiles files, Findings findings) {
    List<SlurmNodeLine> lines = files.hosts().nodes();
    files.server().cgroup().ifPresent(limits -> isKnown(slurm, lines, limits, findings));
    fitsTheBoard(lines, files.hardware(), findings);
    fitsTheNode("DefMemPerCPU", slurm, lines, findings);
    fitsTheNode("DefMemPerNode", slurm, lines, findings);
  }

  private static void isKnown(
      SlurmConfig slurm, List<SlurmNodeLine> lines, CgroupConfig cgroup, Findings findings) {
    boolean limited = cgroup.value("ConstrainRAMSpace").filter("yes"::equalsIgnoreCase).isPresent();
    // CR_Core_Memory is the default of select/cons_tres
    boolean given =
        slurm
            .value("SelectTypeParameters")
            .orElse("CR_Core_Memory")
            .toLowerCase(Locale.ROOT)
            .contains("memory");
    boolean known = lines.stream().allMatch(line -> line.value("RealMemory").isPresent());
    if (limited && given && !known) {
      findings.add(
          ProblemCode.MEMORY_UNKNOWN,
          Where.of(NODES, slurm),
          "memory is limited, and without RealMemory Slurm takes a node to have 1 MiB",
          "tell the boards' memory, or give out cores only with"
              + " `SelectTypeParameters=CR_Core` (slurm.conf(5), cgroup.conf(5))");
    }
  }

  private static void fitsTheBoard(
      List<SlurmNodeLine> lines, Map<String, HardwareProfile> hardware, Findings findings) {
    List<Named> tooLarge = new ArrayList<>();
    for (SlurmNodeLine line : lines) {
      OptionalLong memory = line.number("RealMemory");
      line.names().stream()
          .filter(name -> memory.isPresent() && memory.getAsLong() >= ofBoard(name, hardware))
          .forEach(name -> tooLarge.add(new Named(name, line.line())));
    }
    if (!tooLarge.isEmpty()) {
      findings.addForHosts(
          ProblemCode.REAL_MEMORY_TOO_LARGE,
          SpecPath.of("hardware"),
          tooLarge,
          nodes -> "RealMemory of " + nodes + " is all of the board's memory, or more",
          "leave some to the firmware and the kernel: slurmctld drains a node that reports less,"
              + " with the reason `Low RealMemory` (node_mgr.c of 25.05)");
    }
  }

  private static long ofBoard(String node, Map<String, HardwareProfile> hardware) {
    return Optional.ofNullable(hardware.get(node))
        .flatMap(HardwareProfile::memory)
        .map(size -> size.mebibytes())
        .orElse(Long.MAX_VALUE);
  }

  private static void fitsTheNode(
      String key, SlurmConfig slurm, List<SlurmNodeLine> lines, Findings findings) {
    Long given = slurm.value(key).map(Longs::tryParse).orElse(null);
    List<Named> tooSmall = new ArrayList<>();
    for (SlurmNodeLine line : lines) {
      if (given != null && given > mostOf(key, line)) {
        line.names().forEach(name -> tooSmall.add(new Named(name, line.line())));
      }
    }
    if (!tooSmall.isEmpty()) {
      findings.addForHosts(
          ProblemCode.DEFAULT_MEMORY_TOO_LARGE,
          SpecPath.of("slurm", "parameters", key),
          tooSmall,
          nodes -> key + "=" + given + " is more than all CPUs of " + nodes + " can have",
          "give at most RealMemory, for DefMemPerCPU divided by the CPUs: a job that asks for a"
              + " whole node does not start (slurm.conf(5))");
    }
  }

  /** The most that a job's default may be, so that one can have all CPUs of a node. */
  private static long mostOf(String key, SlurmNodeLine line) {
    OptionalLong memory = line.number("RealMemory");
    if (memory.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long parts = key.equals("DefMemPerCPU") ? Math.max(1, line.topology().cpus()) : 1;
    return memory.getAsLong() / parts;
  }
}
