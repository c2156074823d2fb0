package dev.ohpc.mpi.library;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.abi.Mpich;
import dev.ohpc.mpi.abi.OpenMpi;
import dev.ohpc.mpi.abi.StandardAbi;
import dev.ohpc.mpi.call.IdentityCalls;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/**
 * An MPI library in this process that is not started yet.
 *
 * @param file where it is
 * @param version what it says of itself
 */
public record LoadedLibrary(SymbolLookup symbols, String file, String version, Abi abi) {

  /** How libraries of the MPICH ABI begin their version. */
  private static final List<String> MPICH =
      List.of("MPICH", "Intel(R) MPI", "MVAPICH", "CRAY MPICH", "ParaStation MPI");

  /**
   * Finds out which library it is.
   *
   * @throws LibraryException if it is none of those that are known here
   */
  static LoadedLibrary identify(SymbolLookup symbols, MemorySegment function)
      throws LibraryException {
    String file = DynamicLinker.file(function);
    if (symbols.find("MPI_Get_library_version").isEmpty()) {
      throw new LibraryException(
          file + " is older than MPI 3.0: it cannot tell which library it is");
    }
    String version = IdentityCalls.libraryVersion(symbols);
    Abi abi = abi(symbols, version).orElseThrow(() -> unknown(file, version));
    return new LoadedLibrary(symbols, file, version, abi);
  }

  private static Optional<Abi> abi(SymbolLookup symbols, String version) {
    if (IdentityCalls.abiVersion(symbols) > 0) {
      return Optional.of(StandardAbi.abi());
    }
    if (OpenMpi.isIn(symbols)) {
      return Optional.of(OpenMpi.abi(symbols));
    }
    return MPICH.stream().anyMatch(version::startsWith)
        ? Optional.of(Mpich.abi())
        : Optional.empty();
  }

  private static LibraryException unknown(String file, String version) {
    return new LibraryException(
        "the MPI library "
            + file
            + " says that it is `"
            + version.lines().findFirst().orElse("")
            + "`, of which neither handles nor constants are known: use Open MPI, a library of the"
            + " MPICH ABI, or one of the ABI of MPI 5.0");
  }
}
