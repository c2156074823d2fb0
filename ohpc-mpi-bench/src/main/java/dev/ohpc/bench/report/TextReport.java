package dev.ohpc.bench.report;

import dev.ohpc.bench.kernel.FixedPoint;
import java.util.Comparator;
import java.util.List;

/** The report for a terminal. */
final class TextReport {

  /** What fits a screen; the slowest matter. */
  private static final int MOST_NODES = 32;

  private static final int MOST_LINKED_NODES = 10;

  private final Report report;
  private final Measurements run;
  private final StringBuilder out = new StringBuilder();

  TextReport(Report report) {
    this.report = report;
    this.run = report.measurements();
  }

  String text() {
    identity();
    pi();
    nodes();
    scaling();
    links();
    checks();
    return out.toString();
  }

  private void identity() {
    Identity identity = run.identity();
    line("MPI        %s, %s", identity.library(), identity.libraryFile());
    line("Launcher   %s", identity.launcher());
    line("Job        %s", report.job());
    for (String kind : identity.nodes().stream().map(TextReport::kind).distinct().toList()) {
      List<String> names =
          identity.nodes().stream()
              .filter(node -> kind(node).equals(kind))
              .map(Identity.Node::name)
              .toList();
      line("Nodes      %s: %s", some(names), kind);
    }
  }

  private static String kind(Identity.Node node) {
    String governor = node.governor().isEmpty() ? "" : ", governor " + node.governor();
    return Numbers.format(
        "%s, %s for the first; %s; %s; Java %s%s",
        Numbers.count(node.ranks(), "rank"),
        Numbers.count(node.cpus(), "CPU"),
        node.processor(),
        node.system(),
        node.java(),
        governor);
  }

  private static String some(List<String> names) {
    int shown = Math.min(names.size(), 4);
    String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + rest;
  }

  private void pi() {
    PiRun pi = run.pi();
    title("Pi, kernel " + pi.kernel());
    line("Computed   %s  (%+.0f ulp)", FixedPoint.text(pi.value(), 16), PiRun.ulps(pi.value()));
    line("Pi         %s", FixedPoint.text(Math.PI, 16));
    line(
        "Time       %s for %s points, median of %d; %s warm-up before",
        Numbers.seconds(pi.medianSeconds()),
        Numbers.format("%,d", pi.points()),
        pi.seconds().size(),
        Numbers.seconds(pi.warmUpSeconds()));
    line("Rate       %s points/s", Numbers.si(pi.rate()));
    line(
        "Of it      %s communication and waiting; slowest rank %.2f times the mean",
        Numbers.seconds(report.communicationSeconds()), report.imbalance());
  }

  private void nodes() {
    List<NodeRate> nodes = report.nodes();
    double best = nodes.stream().mapToDouble(NodeRate::rate).max().orElse(Double.NaN);
    title("Nodes, points a second and rank");
    nodes.stream()
        .sorted(Comparator.comparingDouble(NodeRate::rate))
        .limit(MOST_NODES)
        .forEach(node -> node(node, best));
    if (nodes.size() > MOST_NODES) {
      line("and %d faster ones", nodes.size() - MOST_NODES);
    }
  }

  private void node(NodeRate node, double best) {
    line(
        "%-20s %8s  %s%s",
        node.node(),
        Numbers.si(node.rate()),
        "█".repeat((int) Math.round(40 * node.rate() / best)),
        node.isSlowingDown() ? "  slower with every repeat: too hot?" : "");
  }

  private void scaling() {
    report
        .oneRank()
        .ifPresent(
            one -> {
              title("Scaling");
              line(
                  "%6s %12s %6s %12s %6s %12s %12s",
                  "ranks", "same work", "", "same a rank", "", "barrier", "allreduce");
              run.scaling().forEach(step -> step(step, one));
            });
  }

  private void step(ScalingStep step, ScalingStep one) {
    line(
        "%6d %12s %6s %12s %6s %12s %12s",
        step.ranks(),
        Numbers.seconds(step.strongSeconds()),
        Numbers.percent(step.strongEfficiency(one)),
        Numbers.seconds(step.weakSeconds()),
        Numbers.percent(step.weakEfficiency(one)),
        Numbers.seconds(step.barrierMicros() / 1e6),
        Numbers.seconds(step.allreduceMicros() / 1e6));
  }

  private void links() {
    if (run.links().isEmpty()) {
      return;
    }
    title("Links: 8 B one way, and MB/s in messages of 1 MiB");
    List<Link> inside = run.links().stream().filter(link -> !link.isBetweenNodes()).toList();
    List<Link> between = run.links().stream().filter(Link::isBetweenNodes).toList();
    summary("inside a node", inside);
    summary("between nodes", between);
    if (run.identity().nodes().size() <= MOST_LINKED_NODES) {
      between.forEach(this::link);
    }
  }

  private void summary(String where, List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    List<Double> latencies = links.stream().map(Link::latencyMicros).sorted().toList();
    List<Double> speeds = links.stream().map(Link::megabytesPerSecond).sorted().toList();
    line(
        "%-20s %s to %s, median %s; %.0f to %.0f MB/s, median %.0f",
        where,
        micros(latencies.get(0)),
        micros(latencies.get(latencies.size() - 1)),
        micros(Robust.median(latencies)),
        speeds.get(0),
        speeds.get(speeds.size() - 1),
        Robust.median(speeds));
  }

  private void link(Link link) {
    line(
        "  %-18s %10s %8.0f MB/s",
        link.from() + " - " + link.to(), micros(link.latencyMicros()), link.megabytesPerSecond());
  }

  private static String micros(double micros) {
    return Numbers.seconds(micros / 1e6);
  }

  private void checks() {
    title("Checks");
    for (Check check : report.checks()) {
      line("%-7s %-11s %s", check.outcome(), check.name(), check.message());
    }
    long failed = report.checks().stream().filter(Check::isFailed).count();
    line("");
    line("%s", failed == 0 ? "PASSED" : "FAILED: " + failed + " of " + report.checks().size());
  }

  private void title(String title) {
    line("");
    line("== %s", title);
  }

  private void line(String pattern, Object... values) {
    out.append(Numbers.format(pattern, values).stripTrailing()).append('\n');
  }
}
