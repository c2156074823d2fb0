package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** Each controller of Slurm is named on a line of its own, with its address. */
final class ControllerRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .slurm()
        .ifPresent(
            slurm -> {
              controllerAddress(slurm, findings);
              controllerHost(slurm, findings);
            });
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

  private static void controllerHost(SlurmConfig slurm, Findings findings) {
    slurm
        .parameters("SlurmctldHost")
        .filter(host -> host.value().contains(","))
        .forEach(
            host ->
                findings.add(
                    ProblemCode.SLURMCTLD_HOST_LIST,
                    Where.of(SpecPath.of("sms"), host),
                    "`SlurmctldHost=" + host.value() + "` is read as one name",
                    "write a line for each controller, the first one first (slurm.conf(5);"
                        + " slurmctld 22.05.8 only logs that the name is not found)"));
  }
}
