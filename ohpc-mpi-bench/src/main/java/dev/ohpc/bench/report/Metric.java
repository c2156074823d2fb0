package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      String name = "link." + link.from() + "." + link.to();
      metrics.add(new Metric(name + ".latency", link.latencyMicros(), "us", false));
      metrics.add(new Metric(name + ".bandwidth", link.megabytesPerSecond(), "MB/s", true));
    }
    return metrics;
  }

  private static Optional<ScalingStep> last(List<ScalingStep> steps) {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }
}
