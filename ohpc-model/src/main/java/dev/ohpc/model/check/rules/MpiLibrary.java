package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.MpiRun;
import dev.ohpc.model.config.SlurmConfig;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The MPI library that a job is linked with, as its environment modules tell. */
enum MpiLibrary {
  /** Open MPI from 5.0 on: PMIx only. Enterprise Linux 10's own is one. */
  OPEN_MPI_5,
  /** Open MPI up to 4: PMIx, or PMI-2. */
  OPEN_MPI_4,
  /** Another, of which nothing is known. */
  OTHER;

  private static final Pattern OPEN_MPI = Pattern.compile("openmpi/?([0-9]+).*");
  private static final Pattern OTHERS = Pattern.compile("(mpich|mvapich|impi|intel-mpi).*");

  /** The library of a job; {@link #OPEN_MPI_5} when no module says otherwise. */
  static MpiLibrary of(MpiRun job) {
    MpiLibrary library = OPEN_MPI_5;
    for (String module : job.modules()) {
      Matcher openMpi = OPEN_MPI.matcher(module);
      if (openMpi.matches()) {
        library =
            openMpi.group(1).length() == 1 && openMpi.group(1).charAt(0) < '5'
                ? OPEN_MPI_4
                : OPEN_MPI_5;
      } else if (OTHERS.matcher(module).matches()) {
        library = OTHER;
      }
    }
    return library;
  }

  /** Whether tasks that srun starts so find each other: a value of {@code --mpi}. */
  boolean takes(String launcher) {
    boolean pmix = launcher.equals("pmix") || launcher.startsWith("pmix_");
    return switch (this) {
      case OPEN_MPI_5 -> pmix;
      case OPEN_MPI_4 -> pmix || launcher.equals("pmi2");
      case OTHER -> true;
    };
  }

  /** What a plain srun takes; none is also Slurm's default. */
  static Optional<String> byDefault(SlurmConfig slurm) {
    return slurm.value("MpiDefault").filter(value -> !value.equalsIgnoreCase("none"));
  }

  @Override
  public String toString() {
    return this == OPEN_MPI_4 ? "Open MPI 4" : "Open MPI 5";
  }
}
