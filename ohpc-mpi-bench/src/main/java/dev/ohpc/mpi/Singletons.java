package dev.ohpc.mpi;

/** What to tell where the launcher and the library do not know each other. */
final class Singletons {

  private Singletons() {}

  static String message(Launcher launcher, MpiLibrary library) {
    return launcher.name()
        + " started "
        + launcher.size()
        + " processes, but "
        + library
        + " sees one only, so that each would run alone: "
        + cure(launcher, library);
  }

  private static String cure(Launcher launcher, MpiLibrary library) {
    if (launcher.isSlurm()) {
      return "start it with `srun --mpi=pmix` where `srun --mpi=list` shows pmix and the library is"
          + " built with it (Open MPI 5 knows no other way), or inside of the job with the library's"
          + " own mpirun";
    }
    return "start it with the mpirun or mpiexec that belongs to "
        + library.name()
        + ", or name the launcher's own library with -Dohpc.mpi.lib=PATH";
  }
}
