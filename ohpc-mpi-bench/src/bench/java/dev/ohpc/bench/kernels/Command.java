package dev.ohpc.bench.kernels;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Other programs, run to their end. */
final class Command {

  private Command() {}

  /**
   * Runs a program, and returns how many seconds it took.
   *
   * @throws IllegalStateException if it fails
   */
  static double run(Object... words) throws IOException, InterruptedException {
    List<String> command = Arrays.stream(words).map(Object::toString).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // as Open MPI asks for where root runs it
    builder.environment().put("OMPI_ALLOW_RUN_AS_ROOT", "1");
    builder.environment().put("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    long start = System.nanoTime();
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
