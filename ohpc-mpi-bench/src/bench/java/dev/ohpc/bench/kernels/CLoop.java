package dev.ohpc.bench.kernels;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The loop in C, called from this process. */
final class CLoop {

  private final MethodHandle loop;

  private CLoop(MethodHandle loop) {
    this.loop = loop;
  }

  static CLoop compile(Path directory, Arena arena) throws IOException, InterruptedException {
    Path library = directory.resolve("libloop.so");
    Command.run("gcc", "-O3", "-shared", "-fPIC", "-o", library, "src/bench/c/loop.c");
    return new CLoop(
        Linker.nativeLinker()
            .downcallHandle(
                SymbolLookup.libraryLookup(library, arena).find("loop").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_INT)));
  }

  double pi(int points) {
    try {
      return (double) loop.invokeExact(points);
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing
    }
  }
}
