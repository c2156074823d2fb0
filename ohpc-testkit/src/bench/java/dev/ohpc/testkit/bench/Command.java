package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Other programs, run to their end. */
final class Command {

  private Command() {}

  /**
   * What a program prints.
   *
   * @throws IllegalStateException if it fails
   */
  static String output(Object... words) throws IOException {
    List<String> command = Arrays.stream(words).map(Object::toString).toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return output;
  }
}
