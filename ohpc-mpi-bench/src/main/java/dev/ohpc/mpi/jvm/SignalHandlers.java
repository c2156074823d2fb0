package dev.ohpc.mpi.jvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signals that the JVM handles, as they were before a library was loaded: sigaction(2).
 *
 * <p>Only what the JVM had a handler for is put back. What it left at the default the library may
 * keep, such as SIGABRT, which Open MPI takes for its traces.
 */
public final class SignalHandlers {

  /** The standard signals of Linux; the JVM has no handler for those of real time. */
  private static final int LAST = 31;

  /** {@code struct sigaction} of Linux's C libraries is 152 bytes, its handler at 0. */
  private static final long BYTES = 152;

  private static final long SIG_IGN = 1;

  private static final MethodHandle SIGACTION = sigaction();

  private final Map<Integer, MemorySegment> handlers;

  private SignalHandlers(Map<Integer, MemorySegment> handlers) {
    this.handlers = handlers;
  }

  /** What is handled now. */
  public static SignalHandlers current() {
    Map<Integer, MemorySegment> handlers = new TreeMap<>();
    for (int signal = 1; signal <= LAST; signal++) {
      MemorySegment action = read(signal);
      if (handler(action) > SIG_IGN) {
        handlers.put(signal, action);
      }
    }
    return new SignalHandlers(handlers);
  }

  /**
   * Puts back what somebody took since.
   *
   * @return the numbers of the signals that were taken
   */
  public List<Integer> putBack() {
    List<Integer> taken = new ArrayList<>();
    handlers.forEach(
        (signal, action) -> {
          if (handler(read(signal)) != handler(action)) {
            call(signal, action, MemorySegment.NULL);
            taken.add(signal);
          }
        });
    return taken;
  }

  private static MemorySegment read(int signal) {
    MemorySegment action = Arena.ofAuto().allocate(BYTES, Long.BYTES);
    call(signal, MemorySegment.NULL, action);
    return action;
  }

  private static long handler(MemorySegment action) {
    return action.get(JAVA_LONG, 0);
  }

  private static void call(int signal, MemorySegment set, MemorySegment old) {
    try {
      int failed = (int) SIGACTION.invokeExact(signal, set, old);
      if (failed != 0) {
        throw new IllegalArgumentException("no signal " + signal);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("sigaction", e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle sigaction() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().find("sigaction").orElseThrow(),
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  }
}
