package dev.ohpc.model.check;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;

/** Slurm and the MPI library find each other, and the program is where its tasks run. */
final class MpiRules implements ConfigCheck {

  private static final SpecPath LAUNCHER = SpecPath.of("mpi", "launcher");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.job().ifPresent(job -> launcher(job, findings));
    files.server().slurm().ifPresent(slurm -> byDefault(slurm, findings));
    files.job().ifPresent(job -> programIsShared(job, files.server().exports(), findings));
  }

  private static void launcher(JobScript job, Findings findings) {
    if (!job.launcher().equals("pmix")) {
      findings.add(
          ProblemCode.MPI_LAUNCHER,
          Where.of(LAUNCHER, job),
          "`srun --mpi="
              + job.launcher()
              + "` with Open MPI 5 starts every task as a job of size 1",
          "use `pmix`: PMI-2 was removed in Open MPI 5.0 (its release notes)");
    }
  }

  private static void byDefault(SlurmConfig slurm, Findings findings) {
    String launcher = slurm.value("MpiDefault").orElse("none");
    if (launcher.equals("none")) {
      findings.add(
          ProblemCode.MPI_DEFAULT,
          Where.of(
              LAUNCHER, slurm.parameter("MpiDefault").<Object>map(given -> given).orElse(slurm)),
          "MpiDefault is not set: a plain `srun` starts no MPI job",
          "set it to `pmix`, which sets `MpiDefault=pmix` (Slurm, MPI users guide)");
    }
  }

  private static void programIsShared(
      JobScript job, Optional<ExportsConfig> exported, Findings findings) {
    String program = job.program();
    boolean shared =
        !program.startsWith("/")
            || exported.stream()
                .flatMap(exports -> exports.entries())
                .map(Export::path)
                .anyMatch(path -> program.startsWith(path + "/"));
    if (!shared) {
      findings.add(
          ProblemCode.PROGRAM_NOT_SHARED,
          Where.ofProfile(job),
          "the job runs `" + program + "`, which is on the server only",
          "put it into a directory that the nodes mount, such as /home, or use `srun --bcast`");
    }
  }
}
