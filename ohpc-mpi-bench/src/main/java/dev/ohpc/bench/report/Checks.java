package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.List;
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
    List<NodeRate> nodes = NodeRate.of(run.ranks());
    if (nodes.size() < FEWEST_TO_COMPARE) {
      return Check.skipped("slow nodes", "it takes three nodes to tell which one is slow");
    }
    List<Double> rates = nodes.stream().map(NodeRate::rate).toList();
    double limit = Robust.lowLimit(rates, SLOW_NODE);
    double median = Robust.median(rates);
    String slow =
        nodes.stream()
            .filter(node -> node.rate() < limit)
            .map(node -> node.node() + " at " + Numbers.percent(node.rate() / median))
            .collect(Collectors.joining(", "));
    return Check.of(
        "slow nodes",
        slow.isEmpty(),
        slow.isEmpty()
            ? "none of " + nodes.size() + " stands out"
            : slow + " of the median rate: look at cooling, power and what else runs there");
  }

  private Check slowLinks() {
    List<Link> links = run.links().stream().filter(Link::isBetweenNodes).toList();
    if (links.size() < FEWEST_TO_COMPARE) {
      return Check.skipped("slow links", "it takes three links between nodes to tell a slow one");
    }
    List<Double> speeds = links.stream().map(Link::megabytesPerSecond).toList();
    double limit = Robust.lowLimit(speeds, SLOW_LINK);
    double median = Robust.median(speeds);
    String slow =
        links.stream()
            .filter(link -> link.megabytesPerSecond() < limit)
            .map(
                link ->
                    Numbers.format(
                        "%s to %s at %s",
                        link.from(),
                        link.to(),
                        Numbers.percent(link.megabytesPerSecond() / median)))
            .collect(Collectors.joining(", "));
    return Check.of(
        "slow links",
        slow.isEmpty(),
        slow.isEmpty()
            ? "none of " + links.size() + " stands out"
            : slow + " of the median bandwidth: look at cables and at the speed of ports");
  }
}
