package dev.ohpc.model.check;

import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Locale;
import java.util.Optional;

/** What slurmctld reads without a word and does badly. */
final class SlurmRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().slurm().ifPresent(slurm -> check(slurm, files.server().cgroup(), findings));
  }

  private static void check(SlurmConfig slurm, Optional<CgroupConfig> cgroup, Findings findings) {
    controllerAddress(slurm, findings);
    cgroup.ifPresent(limits -> memory(slurm, limits, findings));
    returnToService(slurm, findings);
  }

  private static void controllerAddress(SlurmConfig slurm, Findings findings) {
    slurm
        .parameter("SlurmctldAddr")
        .ifPresent(
            address ->
                findings.add(
                    ProblemCode.SLURMCTLD_ADDR,
                    Where.ofProfile(address),
                    "SlurmctldAddr is for virtual addresses that move between controllers",
                    "write `SlurmctldHost=NAME(ADDRESS)` instead (slurm.conf(5))"));
  }

  private static void memory(SlurmConfig slurm, CgroupConfig cgroup, Findings findings) {
    boolean limited = cgroup.value("ConstrainRAMSpace").filter("yes"::equalsIgnoreCase).isPresent();
    // CR_Core_Memory is the default of select/cons_tres
    boolean given =
        slurm
            .value("SelectTypeParameters")
            .orElse("CR_Core_Memory")
            .toLowerCase(Locale.ROOT)
            .contains("memory");
    boolean known =
        slurm.entries(Nodes.class).allMatch(line -> line.attributes().containsKey("RealMemory"));
    if (limited && given && !known) {
      findings.add(
          ProblemCode.MEMORY_UNKNOWN,
          Where.of(SpecPath.of("nodes"), slurm),
          "memory is limited, and without RealMemory Slurm takes a node to have 1 MiB",
          "tell the boards' memory, or give out cores only with"
              + " `SelectTypeParameters=CR_Core` (slurm.conf(5), cgroup.conf(5))");
    }
  }

  private static void returnToService(SlurmConfig slurm, Findings findings) {
    if (slurm.value("ReturnToService").orElse("0").equals("0")) {
      findings.add(
          ProblemCode.NODES_STAY_DOWN,
          Where.of(
              SpecPath.of("slurm", "parameters", "ReturnToService"),
              slurm.parameter("ReturnToService").<Object>map(given -> given).orElse(slurm)),
          "with ReturnToService=0 a node that was off stays DOWN until somebody resumes it",
          "set `ReturnToService=2`; OpenHPC's own is 1 (slurm.conf(5))");
    }
  }
}
