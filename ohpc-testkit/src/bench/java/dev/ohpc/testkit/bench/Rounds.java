package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Work that is timed whole, a few times over: the median counts, and the extremes are shown. */
final class Rounds {

  private static final int PROCESSES = 5;
  private static final double LONG = 10_000;

  private final List<Double> millis = new ArrayList<>();

  /** A few runs of a program, or one if it is long. */
  static Rounds ofProgram(Object... command) throws IOException {
    Rounds rounds = new Rounds();
    do {
      rounds.time(() -> Command.output(command));
    } while (rounds.millis.size() < PROCESSES && rounds.median() < LONG);
    return rounds;
  }

  void time(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    add((System.nanoTime() - start) / 1e6);
  }

  /** Adds a figure that was taken elsewhere. */
  void add(double figure) {
    millis.add(figure);
  }

  double median() {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    return "%s (%s to %s)"
        .formatted(
            Table.millis(median()),
            Table.millis(Collections.min(millis)),
            Table.millis(Collections.max(millis)));
  }

  /** What is timed. */
  interface Work {
    void run() throws IOException;
  }
}
