package dev.ohpc.mpi.library;

import java.util.List;

/** Libraries that share an ABI. */
public enum Family {
  /** Open MPI 4.x and 5.x. */
  OPEN_MPI,
  /** MPICH 3.1 and later, Intel MPI, MVAPICH, Cray MPICH. */
  MPICH,
  /** The ABI of MPI 5.0. */
  STANDARD;

  /** What their file is called on Linux; Debian has its MPICH under its own name. */
  List<String> files() {
    return switch (this) {
      case OPEN_MPI -> List.of("libmpi.so.40");
      case MPICH -> List.of("libmpi.so.12", "libmpich.so.12");
      case STANDARD -> List.of("libmpi_abi.so.1");
    };
  }
}
