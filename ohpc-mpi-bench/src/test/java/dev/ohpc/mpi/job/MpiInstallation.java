package dev.ohpc.mpi.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The MPI libraries of Debian, side by side. */
public enum MpiInstallation {
  /** Open MPI. It would not run as root, nor more processes than cores. */
  OPEN_MPI("mpirun.openmpi", List.of("--oversubscribe"), "libmpi.so.40") {
    @Override
    Map<String, String> environment() {
      return Map.of("OMPI_ALLOW_RUN_AS_ROOT", "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    }
  },
  /** MPICH. */
  MPICH("mpiexec.mpich", List.of(), "libmpich.so.12");

  private final String program;
  private final List<String> options;
  private final String library;

  MpiInstallation(String program, List<String> options, String library) {
    this.program = program;
    this.options = options;
    this.library = library;
  }

  /** What its launcher needs to run here. */
  Map<String, String> environment() {
    return Map.of();
  }

  List<String> launcher(int ranks) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(options);
    command.addAll(List.of("-n", Integer.toString(ranks)));
    return command;
  }

  /** The name that the system's linker knows. */
  public String library() {
    return library;
  }
}
