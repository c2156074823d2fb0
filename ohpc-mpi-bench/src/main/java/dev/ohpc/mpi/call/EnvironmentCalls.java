package dev.ohpc.mpi.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Start, end, and who is who. */
public final class EnvironmentCalls {

  private static final MethodHandle INIT_THREAD = Shape.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  private static final MethodHandle FINALIZE = Shape.of();
  private static final MethodHandle INITIALIZED = Shape.of(ADDRESS);
  private static final MethodHandle GET_PROCESSOR_NAME = Shape.of(ADDRESS, ADDRESS);
  private static final MethodHandle ERROR_CLASS = Shape.of(JAVA_INT, ADDRESS);
  private static final MethodHandle ERROR_STRING = Shape.of(JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle ABORT = Shape.of(JAVA_LONG, JAVA_INT);

  private final MemorySegment initThread;
  private final MemorySegment finalizeMpi;
  private final MemorySegment initialized;
  private final MemorySegment getProcessorName;
  private final MemorySegment errorClass;
  private final MemorySegment errorString;
  private final MemorySegment abort;

  /** Looks the functions up. */
  public EnvironmentCalls(SymbolLookup library) {
    initThread = Shape.function(library, "MPI_Init_thread");
    finalizeMpi = Shape.function(library, "MPI_Finalize");
    initialized = Shape.function(library, "MPI_Initialized");
    getProcessorName = Shape.function(library, "MPI_Get_processor_name");
    errorClass = Shape.function(library, "MPI_Error_class");
    errorString = Shape.function(library, "MPI_Error_string");
    abort = Shape.function(library, "MPI_Abort");
  }

  /** {@code MPI_Init_thread}. */
  public int initThread(
      MemorySegment argumentCount, MemorySegment arguments, int required, MemorySegment provided) {
    try {
      return (int)
          INIT_THREAD.invokeExact(initThread, argumentCount, arguments, required, provided);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Finalize}. */
  public int finalizeMpi() {
    try {
      return (int) FINALIZE.invokeExact(finalizeMpi);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Initialized}. */
  public int initialized(MemorySegment flag) {
    try {
      return (int) INITIALIZED.invokeExact(initialized, flag);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Get_processor_name}. */
  public int getProcessorName(MemorySegment name, MemorySegment length) {
    try {
      return (int) GET_PROCESSOR_NAME.invokeExact(getProcessorName, name, length);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Error_class}. */
  public int errorClass(int code, MemorySegment errorClass) {
    try {
      return (int) ERROR_CLASS.invokeExact(this.errorClass, code, errorClass);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Error_string}. */
  public int errorString(int code, MemorySegment text, MemorySegment length) {
    try {
      return (int) ERROR_STRING.invokeExact(errorString, code, text, length);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Abort}. */
  public int abort(long comm, int code) {
    try {
      return (int) ABORT.invokeExact(abort, comm, code);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
