package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.JobScript;
import java.util.List;
import java.util.Optional;

/**
 * How a job starts its MPI program, as far as its script tells that without being run.
 *
 * @param modules the environment modules that it loads first
 * @param launcher the value of srun's {@code --mpi}; without one MpiDefault of slurm.conf holds
 * @param program the program that every task runs, when it is found where the job names it
 */
public record MpiRun(List<String> modules, Optional<String> launcher, Optional<String> program) {

  /** Copies the modules. */
  public MpiRun {
    modules = ImmutableList.copyOf(modules);
  }

  /** That of a script. */
  public static MpiRun of(JobScript job) {
    return new MpiRun(
        job.modules().stream().map(Object::toString).toList(),
        Optional.of(job.launcher()),
        Optional.of(job.program()));
  }
}
