package dev.ohpc.mpi.library;

import java.util.List;

/** Libraries that share an ABI, and what their file is called on Linux. */
public enum Family {
  /** Open MPI 4.x and 5.x. */
  OPEN_MPI("libmpi.so.40"),
  /**
   * MPICH 3.1 and later, Intel MPI, MVAPICH, Cray MPICH; Debian has its MPICH under its own name.
   */
  MPICH("libmpi.so.12", "libmpich.so.12"),
  /** The ABI of MPI 5.0. */
  STANDARD("libmpi_abi.so.1");

  private final List<String> files;

  Family(String... files) {
    this.files = List.of(files);
  }

  List<String> files() {
    return files;
  }
}
