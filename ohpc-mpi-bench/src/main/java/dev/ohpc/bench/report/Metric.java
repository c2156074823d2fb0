package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of a run that another run can be compared with.
 *
 * @param name such as {@code pi.rate}
 * @param value the figure
 * @param unit its unit
 * @param isBetterHigher whether less is worse
 */
record Metric(String name, double value, String unit, boolean isBetterHigher) {

  static List<Metric> of(Measurements run) {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(new Metric("pi.rate", run.pi().rate(), "points/s", true));
    for (NodeRate node : NodeRate.of(run.ranks())) {
      metrics.add(new Metric("node." + node.node() + ".rate", node.rate(), "points/s", true));
    }
    last(run.scaling())
        .ifPresent(
            step -> {
              metrics.add(new Metric("barrier", step.barrierMicros(), "us", false));
              metrics.add(new Metric("allreduce", step.allreduceMicros(), "us", false));
            });
    for (Link link : run.links()) {
      String name = "link." + ends(link);
      metrics.add(new Metric(name + ".latency", link.latencyMicros(), "us", false));
      metrics.add(new Metric(name + ".bandwidth", link.megabytesPerSecond(), "MB/s", true));
    }
    return metrics;
  }

  /** The same in a run that has its ranks in another order. */
  private static String ends(Link link) {
    return Stream.of(link.from(), link.to()).sorted().collect(Collectors.joining("."));
  }

  private static Optional<ScalingStep> last(List<ScalingStep> steps) {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }
}
