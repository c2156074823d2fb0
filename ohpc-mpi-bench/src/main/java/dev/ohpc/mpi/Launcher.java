package dev.ohpc.mpi;

import dev.ohpc.mpi.library.Family;
import java.util.Map;
import java.util.Optional;

/**
 * What started this process as one of a job, by the variables that it set.
 *
 * @param name such as {@code mpirun of Open MPI}
 * @param size how many processes it started
 */
public record Launcher(String name, int size) {

  private static final String OPEN_MPI = "mpirun of Open MPI";
  private static final String HYDRA = "mpiexec of MPICH (Hydra)";
  private static final String SRUN_PMI = "srun with PMI-1 or PMI-2";
  private static final String SRUN_PMIX = "srun with PMIx";
  private static final String SRUN = "srun";

  /** The launcher of this process; none if it was started by itself. */
  public static Optional<Launcher> detect() {
    return detect(System.getenv());
  }

  /**
   * A launcher that is called inside of a Slurm job is itself a step of it, so that Slurm's
   * variables are there as well, and count its own processes.
   */
  static Optional<Launcher> detect(Map<String, String> environment) {
    Optional<Integer> step = stepSize(environment);
    return number(environment, "OMPI_COMM_WORLD_SIZE")
        .map(size -> new Launcher(OPEN_MPI, size))
        .or(() -> number(environment, "PMI_SIZE").map(size -> pmi(environment, size, step)))
        .or(() -> step.map(size -> new Launcher(srun(environment), size)));
  }

  private static Launcher pmi(Map<String, String> environment, int size, Optional<Integer> step) {
    boolean hydra = environment.containsKey("MPI_LOCALNRANKS") || step.isEmpty();
    return new Launcher(hydra ? HYDRA : SRUN_PMI, size);
  }

  private static String srun(Map<String, String> environment) {
    return environment.containsKey("PMIX_NAMESPACE") ? SRUN_PMIX : SRUN;
  }

  /** In a batch script SLURM_NTASKS is there too, without a task of a step. */
  private static Optional<Integer> stepSize(Map<String, String> environment) {
    return environment.containsKey("SLURM_PROCID") && environment.containsKey("SLURM_STEP_ID")
        ? number(environment, "SLURM_STEP_NUM_TASKS").or(() -> number(environment, "SLURM_NTASKS"))
        : Optional.empty();
  }

  private static Optional<Integer> number(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> value.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf);
  }

  boolean isSlurm() {
    return name.startsWith(SRUN);
  }

  /** Whose library it expects, where that can be told. */
  Optional<Family> family() {
    return switch (name) {
      case OPEN_MPI, SRUN_PMIX -> Optional.of(Family.OPEN_MPI);
      case HYDRA, SRUN_PMI -> Optional.of(Family.MPICH);
      default -> Optional.empty();
    };
  }
}
