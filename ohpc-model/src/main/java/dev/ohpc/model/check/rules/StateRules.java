package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Set;
import java.util.stream.Stream;

/** slurmctld keeps its jobs in a directory that is there, and still there after a reboot. */
final class StateRules implements ConfigCheck {

  private static final SpecPath STATE = SpecPath.of("slurm", "parameters", "StateSaveLocation");

  /** What the package makes (OpenHPC's slurm.spec, %post). */
  private static final String OF_PACKAGE = "/var/spool/slurmctld";

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().slurm().ifPresent(slurm -> check(slurm, files.server().directories(), findings));
  }

  private static void check(SlurmConfig slurm, Set<String> made, Findings findings) {
    // slurm.conf(5): the default value is /var/spool
    String directory = slurm.value("StateSaveLocation").orElse("/var/spool");
    Object line = slurm.parameter("StateSaveLocation").<Object>map(given -> given).orElse(slurm);
    // slurmctld makes it itself when it runs as root, SlurmUser's default
    boolean isMade =
        directory.equals(OF_PACKAGE)
            || slurm.value("SlurmUser").orElse("root").equals("root")
            || made.contains(directory);
    if (isInMemory(directory)) {
      findings.add(
          ProblemCode.STATE_IN_MEMORY,
          Where.of(STATE, line),
          "`" + directory + "` is in memory: slurmctld forgets all jobs at a reboot",
          "use `" + OF_PACKAGE + "`, which the package makes (file-hierarchy(7); slurm.conf(5))");
    } else if (!isMade) {
      findings.add(
          ProblemCode.STATE_DIRECTORY_NOT_MADE,
          Where.of(STATE, line),
          "nothing makes `" + directory + "` before slurmctld, which is not root, starts",
          "use `"
              + OF_PACKAGE
              + "`, which the package makes, or make it with systemd-tmpfiles"
              + " (OpenHPC's slurm.spec; without it slurmctld 22.05.8 ends with `mkdir`)");
    }
  }

  private static boolean isInMemory(String directory) {
    return Stream.of("/run", "/var/run", "/dev/shm")
        .anyMatch(root -> directory.equals(root) || directory.startsWith(root + "/"));
  }
}
