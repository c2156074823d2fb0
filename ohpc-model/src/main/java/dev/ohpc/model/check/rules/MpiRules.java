package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.MpiRun;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slurm and the MPI library find each other, and the program is where its tasks run. */
final class MpiRules implements ConfigCheck {

  private static final SpecPath LAUNCHER = SpecPath.of("mpi", "launcher");
  private static final LdSoLine OF_DISTRIBUTION = LdSoLine.directory("/usr/lib64/openmpi/lib");

  /** The plugins of Slurm 22.05 to 25.05; pmix has one a version too. */
  private static final Pattern PLUGIN =
      Pattern.compile("none|pmi2|cray_shasta|pmix(_v[0-9]+)?", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(ClusterFiles files, Findings findings) {
    MpiLibrary library = files.job().map(MpiLibrary::of).orElse(MpiLibrary.OPEN_MPI_5);
    files.job().ifPresent(job -> launcher(job, library, findings));
    files.server().slurm().ifPresent(slurm -> byDefault(slurm, files.job(), library, findings));
    files.job().ifPresent(job -> programIsShared(job, files.server().exports(), findings));
    distribution(files, findings);
  }

  private static void launcher(MpiRun job, MpiLibrary library, Findings findings) {
    job.launcher()
        .filter(launcher -> !library.takes(launcher))
        .ifPresent(
            launcher ->
                findings.add(
                    ProblemCode.MPI_LAUNCHER,
                    Where.of(LAUNCHER, job),
                    "`srun --mpi="
                        + launcher
                        + "` with "
                        + library
                        + " starts every task as a job of size 1",
                    "use `pmix`: PMI-2 was removed in Open MPI 5.0 (its release notes)"));
  }

  private static void byDefault(
      SlurmConfig slurm, Optional<MpiRun> job, MpiLibrary library, Findings findings) {
    Optional<String> launcher = MpiLibrary.byDefault(slurm);
    // what the job says itself is told once, of the job
    boolean asTheJob = job.flatMap(MpiRun::launcher).equals(Optional.of(launcher.orElse("none")));
    if (asTheJob) {
      return;
    }
    if (launcher.isEmpty() || !PLUGIN.matcher(launcher.get()).matches()) {
      reportDefault(
          slurm,
          launcher.isEmpty()
              ? "MpiDefault is not set: a plain `srun` starts no MPI job"
              : "Slurm has no MPI plugin `" + launcher.get() + "`, and slurmctld does not say so",
          findings);
    } else if (!library.takes(launcher.get())) {
      reportDefault(
          slurm,
          "MpiDefault is `"
              + launcher.get()
              + "`, with which "
              + library
              + " starts jobs of size 1",
          findings);
    }
  }

  private static void reportDefault(SlurmConfig slurm, String message, Findings findings) {
    findings.add(
        ProblemCode.MPI_DEFAULT,
        Where.of(LAUNCHER, slurm.parameter("MpiDefault").<Object>map(line -> line).orElse(slurm)),
        message,
        "set it to `pmix`, which sets `MpiDefault=pmix` (Slurm, MPI users guide)");
  }

  private static void programIsShared(
      MpiRun job, Optional<ExportsConfig> exported, Findings findings) {
    String program = job.program().orElse("");
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
          "put it into a directory that the nodes mount, such as /home, or use `srun --bcast` (srun(1))");
    }
  }

  private static void distribution(ClusterFiles files, Findings findings) {
    Stream.concat(
            files.image().stream().flatMap(image -> image.ldSo().stream()),
            files.nodes().stream().flatMap(node -> node.ldSo().stream()))
        .filter(libraries -> libraries.entries().anyMatch(OF_DISTRIBUTION::equals))
        .findFirst()
        .ifPresent(
            libraries ->
                findings.add(
                    ProblemCode.UNTESTED_MPI_PAIR,
                    Where.of(SpecPath.of("mpi", "stack"), libraries),
                    "the nodes use the distribution's Open MPI with OpenHPC's Slurm, a pair that"
                        + " nobody tests",
                    "use OpenHPC's `openmpi5-pmix-gnu15-ohpc`, built with the PMIx of its Slurm, or"
                        + " try `srun --mpi=list` and a job (OpenHPC issues 1273 and 1935)"));
  }
}
