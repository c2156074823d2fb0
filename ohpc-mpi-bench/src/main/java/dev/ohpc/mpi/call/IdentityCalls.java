package dev.ohpc.mpi.call;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** What a library says of itself; all of it may be asked before MPI is started. */
public final class IdentityCalls {

  /** The longest of all families is MPICH's. */
  private static final int LONGEST_VERSION = 8192;

  private static final MethodHandle TWO_OUT = Shape.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);

  private IdentityCalls() {}

  /** {@code MPI_Get_library_version}, as the library prints it. */
  public static String libraryVersion(SymbolLookup library) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocate(LONGEST_VERSION);
      MemorySegment length = arena.allocate(ValueLayout.JAVA_INT);
      int code = call(Shape.function(library, "MPI_Get_library_version"), text, length);
      if (code != 0) {
        throw new IllegalStateException("the MPI library does not tell its version: error " + code);
      }
      return text.getString(0).strip();
    }
  }

  /**
   * The major number of {@code MPI_Abi_get_version}: 1 where the library speaks the ABI of MPI 5.0,
   * less where it does not, also if it has the function.
   */
  public static int abiVersion(SymbolLookup library) {
    return library.find("MPI_Abi_get_version").map(IdentityCalls::major).orElse(-1);
  }

  private static int major(MemorySegment function) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment major = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment minor = arena.allocate(ValueLayout.JAVA_INT);
      return call(function, major, minor) == 0 ? major.get(ValueLayout.JAVA_INT, 0) : -1;
    }
  }

  private static int call(MemorySegment function, MemorySegment first, MemorySegment second) {
    try {
      return (int) TWO_OUT.invokeExact(function, first, second);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
