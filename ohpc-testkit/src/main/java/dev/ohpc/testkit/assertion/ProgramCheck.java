package dev.ohpc.testkit.assertion;

import dev.ohpc.testkit.program.RealPrograms;
import dev.ohpc.testkit.program.ScratchDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Has a program of the machine read a text. */
final class ProgramCheck {

  private static final String FILE = "{}";
  private static final int PATIENCE = 60; // seconds

  private final String program;
  private final List<String> arguments;

  ProgramCheck(String program, String... arguments) {
    this.program = program;
    this.arguments = List.of(arguments);
    if (this.arguments.stream().noneMatch(argument -> argument.contains(FILE))) {
      throw new IllegalArgumentException(
          "no argument of " + program + " names the file: write {} where it belongs");
    }
  }

  /**
   * What the program has against a text.
   *
   * @param name what the file is called
   * @throws org.opentest4j.TestAbortedException if the program is missing
   */
  Optional<String> complaint(String name, String text) {
    Optional<Path> found = RealPrograms.find(program);
    if (found.isPresent()) {
      return complaint(found.get(), name, text);
    }
    if (RealPrograms.areRequired()) {
      throw new AssertionError(RealPrograms.required("no " + program));
    }
    return Assumptions.abort("skipped: no " + program);
  }

  private Optional<String> complaint(Path found, String name, String text) {
    try (ScratchDirectory scratch = ScratchDirectory.create("ohpc-check")) {
      Path file = Files.writeString(scratch.path().resolve(name), text);
      return complaint(command(found, file), scratch.path().resolve("ohpc-output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Path found, Path file) {
    List<String> command = new ArrayList<>();
    command.add(found.toString());
    arguments.forEach(argument -> command.add(argument.replace(FILE, file.toString())));
    return command;
  }

  private Optional<String> complaint(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      boolean isOver = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      if (isOver && process.exitValue() == 0) {
        return Optional.empty();
      }
      String end = isOver ? "ended with " + process.exitValue() : "did not end";
      return Optional.of(
          program
              + " "
              + String.join(" ", command.subList(1, command.size()))
              + " "
              + end
              + ":\n"
              + Files.readString(output, StandardCharsets.ISO_8859_1).indent(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(program + " was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
