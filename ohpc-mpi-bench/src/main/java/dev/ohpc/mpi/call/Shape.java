package dev.ohpc.mpi.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How C functions are called. The function is the handle's first argument, so that a handle is a
 * constant to the compiler whatever library is found at run time.
 */
final class Shape {

  private static final Linker LINKER = Linker.nativeLinker();

  private Shape() {}

  /** A function that gives an error code, and may block. */
  static MethodHandle of(MemoryLayout... arguments) {
    return handle(FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }

  /**
   * A function that gives an error code and looks at memory alone. It holds back the garbage
   * collector while it runs, so nothing that waits for another process may be called so.
   */
  static MethodHandle ofShort(MemoryLayout... arguments) {
    return handle(
        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments), Linker.Option.critical(false));
  }

  /** A clock. */
  static MethodHandle ofClock() {
    return handle(FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE), Linker.Option.critical(false));
  }

  @SuppressWarnings("restricted") // calling C is what this package is for
  private static MethodHandle handle(FunctionDescriptor descriptor, Linker.Option... options) {
    return LINKER.downcallHandle(descriptor, options);
  }

  static MemorySegment function(SymbolLookup library, String name) {
    return library
        .find(name)
        .orElseThrow(() -> new IllegalStateException("the MPI library has no function " + name));
  }

  /** What goes wrong before the call, such as memory that is freed, is unchecked already. */
  static RuntimeException rethrown(Throwable e) {
    if (e instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }
}
