package dev.ohpc.mpi.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Libraries of C that stand in for those that no package has. */
public final class CompiledLibrary {

  private static final Path SOURCES = Path.of("src/test/resources/dev/ohpc/mpi");

  private CompiledLibrary() {}

  /**
   * Compiles one file to a library.
   *
   * @param compiler a C compiler, or the wrapper of an MPI library
   */
  public static Path of(String compiler, String source, Path directory) throws IOException {
    Path library = directory.resolve("libmpi_of_test.so");
    Process process =
        new ProcessBuilder(
                compiler,
                "-Wall",
                "-Wextra",
                "-Werror",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                SOURCES.resolve(source).toString())
            .inheritIO()
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(compiler + " does not compile " + source);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return library;
  }
}
