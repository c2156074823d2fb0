package dev.ohpc.mpi.jvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * UCX, the transport below MPICH and many builds of Open MPI.
 *
 * <p>When it is loaded, UCX takes SIGSEGV, SIGBUS, SIGFPE and SIGILL for its crash reports. The JVM
 * lives on these: a null check is a SIGSEGV. UCX leaves them alone if {@code UCX_ERROR_SIGNALS} is
 * empty (measured with UCX 1.13 of Debian 12, below MPICH 4.0.2).
 */
public final class Ucx {

  private static final String VARIABLE = "UCX_ERROR_SIGNALS";
  private static final int OVERWRITE = 1;

  private Ucx() {}

  /**
   * Tells UCX to take no signals, whatever the user has told it: what it takes is put back anyway,
   * but a fault of the JVM in between would be UCX's, which does not come back from it. Works only
   * before the library is loaded. Java's own {@link System#getenv} does not show it.
   */
  @SuppressWarnings("restricted")
  public static void takeNoSignals() {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().find("setenv").orElseThrow(),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(VARIABLE);
      int failed = (int) setenv.invokeExact(name, arena.allocateFrom(""), OVERWRITE);
      if (failed != 0) {
        throw new IllegalStateException("no memory for " + VARIABLE);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("setenv", e);
    }
  }
}
