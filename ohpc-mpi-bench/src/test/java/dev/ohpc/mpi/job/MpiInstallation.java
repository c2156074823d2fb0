package dev.ohpc.mpi.job;

import java.util.List;
import java.util.Map;

/** The MPI libraries of Debian, side by side. */
public enum MpiInstallation {
  /** Open MPI. */
  OPEN_MPI("libmpi.so.40"),
  /** MPICH. */
  MPICH("libmpich.so.12");

  private final String library;

  MpiInstallation(String library) {
    this.library = library;
  }

  /** The name that the system's linker knows. */
  public String library() {
    return library;
  }

  List<String> launcher(int ranks) {
    String count = Integer.toString(ranks);
    return switch (this) {
      case OPEN_MPI -> List.of("mpirun.openmpi", "--oversubscribe", "-n", count);
      case MPICH -> List.of("mpiexec.mpich", "-n", count);
    };
  }

  /** What its launcher needs to run here: Open MPI's would refuse root. */
  Map<String, String> environment() {
    return switch (this) {
      case OPEN_MPI -> Map.of("OMPI_ALLOW_RUN_AS_ROOT", "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
      case MPICH -> Map.of();
    };
  }
}
