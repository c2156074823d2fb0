package dev.ohpc.bench.kernels;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The loop in C and the clock, called from this process. */
@SuppressWarnings("restricted") // C is what is measured
final class CLoop {

  private final MethodHandle loop;
  private final MethodHandle clock;

  private CLoop(SymbolLookup library) {
    this.loop =
        function(
            library, "loop", FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_INT));
    this.clock =
        function(library, "thread_seconds", FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE));
  }

  static CLoop compile(Path directory, Arena arena) throws IOException, InterruptedException {
    Path library = directory.resolve("libloop.so");
    Command.run("gcc", "-O3", "-shared", "-fPIC", "-o", library, "src/bench/c/loop.c");
    return new CLoop(SymbolLookup.libraryLookup(library, arena));
  }

  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), descriptor);
  }

  double pi(int points) {
    try {
      return (double) loop.invokeExact(points);
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing
    }
  }

  double threadSeconds() {
    try {
      return (double) clock.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing
    }
  }
}
