package dev.ohpc.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a program ended.
 *
 * @param status its exit status
 * @param output what it printed, errors too
 */
record Outcome(int status, String output) {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String SCRIPTS = "src/test/resources/dev/ohpc/testkit/real/";

  /** Runs the command after it in every namespace anew, so that nothing of the host changes. */
  static final List<String> ALONE = List.of("bash", SCRIPTS + "alone.sh");

  /** Runs a program to its end. */
  static Outcome of(Object... command) {
    return reading(Path.of("/dev/null"), command);
  }

  /** Runs a program to its end that reads nothing and may need longer than others. */
  static Outcome within(Duration patience, Object... command) {
    return run(builder(Path.of("/dev/null"), command), patience);
  }

  /** Runs a program that reads a file. */
  static Outcome reading(Path input, Object... command) {
    return run(builder(input, command), PATIENCE);
  }

  private static ProcessBuilder builder(Path input, Object... command) {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectInput(input.toFile());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** Runs a script of these tests in namespaces of its own. */
  static Outcome ofScript(String name, Path tree, Path work, String... arguments) {
    return ofScript(PATIENCE, name, tree, work, arguments);
  }

  /** The same for a script that may need longer than others. */
  static Outcome ofScript(
      Duration patience, String name, Path tree, Path work, String... arguments) {
    List<String> words = new ArrayList<>(ALONE);
    words.addAll(List.of("bash", SCRIPTS + name));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("TREE", tree.toString());
    builder.environment().put("WORK", work.toString());
    builder.environment().put("LC_ALL", "C");
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    return run(builder, patience);
  }

  private static Outcome run(ProcessBuilder builder, Duration patience) {
    try {
      Path output = Files.createTempFile("ohpc-real", ".out");
      Process process = builder.redirectOutput(output.toFile()).start();
      try {
        boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        return new Outcome(ended ? process.exitValue() : -1, text);
      } finally {
        process.destroyForcibly();
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
