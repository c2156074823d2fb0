package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rehearsal as a program, which prints who it is and what it may do. */
public final class RehearsalProgram {

  private RehearsalProgram() {}

  /** Rehearses SPEC; the exit status is 0 if all nodes are up. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("user " + System.getProperty("user.name"));
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("Cap"))
        .forEach(System.out::println);
    RehearsalReport report = Rehearsal.of(ClusterSpec.load(Path.of(arguments[0]))).run();
    System.out.print(report);
    System.exit(report.isPassed() ? 0 : 1);
  }
}
