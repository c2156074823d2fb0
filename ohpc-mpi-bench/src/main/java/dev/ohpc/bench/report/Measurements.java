package dev.ohpc.bench.report;

import java.util.List;

/**
 * What was measured, before anything follows from it.
 *
 * @param identity what ran
 * @param pi the computation
 * @param ranks each rank's part in it
 * @param scaling by number of ranks, from 1; empty if it was not measured
 * @param links between nodes; empty if they were not measured
 */
public record Measurements(
    Identity identity,
    PiRun pi,
    List<RankTimes> ranks,
    List<ScalingStep> scaling,
    List<Link> links) {

  /** Copies the lists. */
  public Measurements {
    ranks = List.copyOf(ranks);
    scaling = List.copyOf(scaling);
    links = List.copyOf(links);
  }
}
