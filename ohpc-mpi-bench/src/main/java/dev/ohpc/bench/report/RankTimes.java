package dev.ohpc.bench.report;

import java.util.List;

/**
 * What one rank took for its share of Pi, by itself.
 *
 * @param rank its number in {@code MPI_COMM_WORLD}
 * @param node the name of its machine
 * @param points how many points it had
 * @param seconds of each repeat
 */
public record RankTimes(int rank, String node, long points, List<Double> seconds) {

  /** Copies the list. */
  public RankTimes {
    seconds = List.copyOf(seconds);
  }

  /** The median time. */
  public double medianSeconds() {
    return Robust.median(seconds);
  }
}
