package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.rehearsal.Rehearsal;
import dev.ohpc.testkit.rehearsal.RehearsalReport;
import java.io.IOException;
import java.nio.file.Path;

/** Rehearsals of one cluster in a JVM that has done nothing before. */
final class RehearsalRounds {

  private RehearsalRounds() {}

  /**
   * Rehearses SPEC ROUNDS times; prints the milliseconds of each, those of the boot in it, and
   * those that the processors were at work for it.
   */
  public static void main(String[] arguments) throws IOException {
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      long start = System.nanoTime();
      long worked = workedMillis();
      RehearsalReport report = Rehearsal.of(ClusterSpec.load(Path.of(arguments[0]))).run();
      double millis = (System.nanoTime() - start) / 1e6;
      if (!report.isPassed()) {
        throw new IllegalStateException(report.toText());
      }
      double boot = report.duration().toNanos() / 1e6;
      System.out.println(millis + " " + boot + " " + (workedMillis() - worked));
    }
  }

  private static long workedMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }
}
