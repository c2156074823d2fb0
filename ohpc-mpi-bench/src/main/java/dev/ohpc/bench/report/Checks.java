package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What must hold, in the order in which one fault explains the next. */
final class Checks {

  /** A node that is slower than the median by less than this is not worth a visit. */
  private static final double SLOW_NODE = 0.05;

  /** A port that negotiated a tenth of the others' speed is far beyond this. */
  private static final double SLOW_LINK = 0.3;

  /** With two there is no telling which is the odd one. */
  private static final int FEWEST_TO_COMPARE = 3;

  private final Measurements run;
  private final Expectations expected;

  Checks(Measurements run, Expectations expected) {
    this.run = run;
    this.expected = expected;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(count("ranks", run.ranks().size(), expected.ranks(), "--expect-ranks"));
    checks.add(count("nodes", run.identity().nodes().size(), expected.nodes(), "--expect-nodes"));
    checks.add(result());
    checks.add(repeats());
    checks.add(slowNodes());
    checks.add(slowLinks());
    expected.reference().ifPresent(reference -> checks.add(reference.check(run)));
    return checks;
  }

  private static Check count(String what, int found, OptionalInt wanted, String option) {
    if (wanted.isEmpty()) {
      return Check.skipped(what, found + " found; nobody said how many (" + option + ")");
    }
    int should = wanted.getAsInt();
    return found == should
        ? Check.of(what, true, found + ", as there should be")
        : Check.of(what, false, found + " found, but there should be " + should);
  }

  private Check result() {
    PiRun pi = run.pi();
    double worst = pi.values().stream().mapToDouble(Checks::error).max().orElse(Double.NaN);
    String found =
        Numbers.format("%.2e from Pi; rounding and method explain %.2e", worst, pi.tolerance());
    return worst <= pi.tolerance()
        ? Check.of("result", true, found)
        : Check.of("result", false, found + ": a rank computed something else");
  }

  /** No number is as far away as can be. */
  private static double error(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.abs(value - Math.PI);
  }

  private Check repeats() {
    List<Double> different = run.pi().values().stream().distinct().toList();
    if (run.pi().values().size() == 1) {
      return Check.skipped("repeats", "Pi was computed once only");
    }
    return Check.of(
        "repeats",
        different.size() == 1,
        different.size() == 1
            ? "the same bits in " + run.pi().values().size() + " repeats"
            : "the same work gave different results, as faulty memory does: " + different);
  }

  private Check slowNodes() {
    Map<String, Double> rates = new LinkedHashMap<>();
    NodeRate.of(run.ranks()).forEach(node -> rates.put(node.node(), node.rate()));
    return slow(
        "slow nodes",
        rates,
        rates.values(),
        SLOW_NODE,
        "median rate: look at cooling, power and what else runs there");
  }

  /**
   * Held against the best links of nodes: a slow port of one node in three makes two links in three
   * slow, which then would be the rule.
   */
  private Check slowLinks() {
    Map<String, Double> speeds = new LinkedHashMap<>();
    Map<String, Double> best = new LinkedHashMap<>();
    for (Link link : run.links().stream().filter(Link::isBetweenNodes).toList()) {
      speeds.put(link.from() + " to " + link.to(), link.megabytesPerSecond());
      best.merge(link.from(), link.megabytesPerSecond(), Math::max);
      best.merge(link.to(), link.megabytesPerSecond(), Math::max);
    }
    return slow(
        "slow links",
        speeds,
        best.values(),
        SLOW_LINK,
        "median bandwidth: look at cables and at the speed of ports");
  }

  /** Those that are far below the median of what is usual. */
  private static Check slow(
      String name,
      Map<String, Double> speeds,
      Collection<Double> usual,
      double least,
      String advice) {
    if (usual.size() < FEWEST_TO_COMPARE) {
      return Check.skipped(name, "it takes three nodes to tell");
    }
    double limit = Robust.lowLimit(usual, least);
    double median = Robust.median(usual);
    String slow =
        speeds.entrySet().stream()
            .filter(speed -> speed.getValue() < limit)
            .map(speed -> speed.getKey() + " at " + Numbers.percent(speed.getValue() / median))
            .collect(Collectors.joining(", "));
    return slow.isEmpty()
        ? Check.of(name, true, "none of " + speeds.size() + " stands out")
        : Check.of(name, false, slow + " of the " + advice);
  }
}
