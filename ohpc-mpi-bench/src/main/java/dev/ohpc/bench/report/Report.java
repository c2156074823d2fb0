package dev.ohpc.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * What a run says of a cluster.
 *
 * <pre>{@code
 * Report report = Report.of(measurements, Expectations.none());
 * System.out.print(report.toText());
 * System.exit(report.isPassed() ? 0 : 1);
 * }</pre>
 *
 * @param measurements what was measured
 * @param checks what must hold
 */
public record Report(Measurements measurements, List<Check> checks) {

  /** Copies the list. */
  public Report {
    checks = List.copyOf(checks);
  }

  /** Holds a run against what is expected of it. */
  public static Report of(Measurements run, Expectations expected) {
    return new Report(run, new Checks(run, expected).all());
  }

  /** Whether no check failed. */
  public boolean isPassed() {
    return checks.stream().noneMatch(Check::isFailed);
  }

  /** How fast each node is, in the order of first ranks. */
  public List<NodeRate> nodes() {
    return NodeRate.of(measurements.ranks());
  }

  /** The longest time of a rank, in average times: 1 where all take the same. */
  public double imbalance() {
    List<Double> seconds = measurements.ranks().stream().map(RankTimes::medianSeconds).toList();
    double mean = seconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN) / mean;
  }

  /** The median time from barrier to sum, without that of the slowest rank's computation. */
  public double communicationSeconds() {
    double slowest =
        measurements.ranks().stream().mapToDouble(RankTimes::medianSeconds).max().orElse(0);
    return Math.max(0, measurements.pi().medianSeconds() - slowest);
  }

  /** Such as {@code 12 ranks on 3 nodes}. */
  String job() {
    return Numbers.count(measurements.ranks().size(), "rank")
        + " on "
        + Numbers.count(measurements.identity().nodes().size(), "node");
  }

  /** The step with one rank, which others are compared with. */
  Optional<ScalingStep> oneRank() {
    return measurements.scaling().stream().filter(step -> step.ranks() == 1).findFirst();
  }

  /** For a terminal, up to 100 columns wide. */
  public String toText() {
    return new TextReport(this).text();
  }

  /** All measurements and checks, for programs. */
  public String toJson() {
    return new JsonReport(this).text();
  }

  /** The checks as test cases, for servers that build and test. */
  public String toJUnitXml() {
    return new JUnitReport(this).text();
  }

  /** One page with charts, that needs nothing else. */
  public String toHtml() {
    return new HtmlReport(this).text();
  }

  /**
   * One line as checks of NHC, the node health check, print it: {@code OK} or {@code ERROR} and
   * what failed.
   */
  public String toLine() {
    List<String> failures =
        checks.stream()
            .filter(Check::isFailed)
            .map(check -> check.name() + ": " + check.message())
            .toList();
    return isPassed()
        ? Numbers.format(
            "OK: ohpc-bench: %s, %s points/s", job(), Numbers.si(measurements.pi().rate()))
        : "ERROR: ohpc-bench: " + String.join("; ", failures);
  }
}
