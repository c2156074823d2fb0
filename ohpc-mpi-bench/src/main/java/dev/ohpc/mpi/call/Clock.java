package dev.ohpc.mpi.call;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** The library's clock. */
public final class Clock {

  private static final MethodHandle SECONDS = Shape.ofClock();

  private final MemorySegment wtime;

  /** Looks the function up. */
  public Clock(SymbolLookup library) {
    wtime = Shape.function(library, "MPI_Wtime");
  }

  /** {@code MPI_Wtime}. */
  public double wtime() {
    try {
      return (double) SECONDS.invokeExact(wtime);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
