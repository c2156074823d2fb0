package dev.ohpc.render.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Work that is timed whole, a few times over: the median counts, and the extremes are shown. */
final class Rounds {

  private final List<Double> millis = new ArrayList<>();

  void time(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    millis.add((System.nanoTime() - start) / 1e6);
  }

  int size() {
    return millis.size();
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
