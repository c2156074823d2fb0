package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of an earlier run, and how far a later one may fall short of each.
 *
 * <p>As text, one line a figure: its name, its value, its unit, and the tolerance in percent, down
 * where more is better and up where less is. Lines may be edited and removed; {@code #} begins a
 * comment. The idea is that of ReFrame's {@code reference}.
 *
 * <pre>
 * pi.rate          1.2e+10  points/s  -10%
 * link.c1.c2.latency  45.1  us        +50%
 * </pre>
 */
public final class Reference {

  /** Rates repeat within a few percent; latencies of a shared network do not. */
  private static final int LESS = -10;

  private static final int MORE = 50;

  private final Map<String, Limit> limits;

  private Reference(Map<String, Limit> limits) {
    this.limits = limits;
  }

  /** A figure, and how much in percent another may differ for the worse. */
  private record Limit(double value, String unit, int percent) {

    double bound() {
      return value * (100 + percent) / 100;
    }

    boolean holds(double found) {
      return percent < 0 ? found >= bound() : found <= bound();
    }
  }

  /** The figures of a run, with usual tolerances: -10% for rates, +50% for times. */
  public static Reference of(Measurements run) {
    Map<String, Limit> limits = new LinkedHashMap<>();
    for (Metric metric : Metric.of(run)) {
      limits.put(
          metric.name(),
          new Limit(metric.value(), metric.unit(), metric.isBetterHigher() ? LESS : MORE));
    }
    return new Reference(limits);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with all lines that are wrong, by number
   */
  public static Reference parse(String text) {
    Map<String, Limit> limits = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        String[] words = line.split("\\s+");
        int number = i + 1;
        limit(words)
            .ifPresentOrElse(
                limit -> limits.put(words[0], limit),
                () -> faults.add("line " + number + ": `" + line + "`"));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "no figure with value, unit and tolerance such as -10%: " + String.join(", ", faults));
    }
    return new Reference(limits);
  }

  private static Optional<Limit> limit(String[] words) {
    boolean isWellFormed =
        words.length == 4
            && words[1].matches("[0-9.]+([eE][+-]?[0-9]+)?")
            && words[3].matches("[+-][0-9]{1,6}%");
    if (!isWellFormed) {
      return Optional.empty();
    }
    int percent = Integer.parseInt(words[3].substring(0, words[3].length() - 1));
    try {
      return Optional.of(new Limit(Double.parseDouble(words[1]), words[2], percent));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The text form; what {@link #parse} reads. */
  public String toText() {
    StringBuilder text = new StringBuilder("# figure value unit tolerance\n");
    limits.forEach(
        (name, limit) ->
            text.append(
                Numbers.format(
                    "%s %.4g %s %+d%%\n", name, limit.value, limit.unit, limit.percent)));
    return text.toString();
  }

  /** What this run falls short of. */
  Check check(Measurements run) {
    List<String> worse = new ArrayList<>();
    Map<String, Metric> found = new LinkedHashMap<>();
    Metric.of(run).forEach(metric -> found.put(metric.name(), metric));
    limits.forEach(
        (name, limit) -> {
          Metric metric = found.get(name);
          if (metric == null) {
            worse.add(name + " was not measured");
          } else if (!limit.holds(metric.value())) {
            worse.add(worse(metric, limit));
          }
        });
    return worse.isEmpty()
        ? Check.of("reference", true, "as good as the reference in " + limits.size() + " figures")
        : Check.of("reference", false, String.join("; ", worse));
  }

  private static String worse(Metric metric, Limit limit) {
    return Numbers.format(
        "%s is %.4g %s, %+.0f%% of the reference's %.4g (%+d%% allowed)",
        metric.name(),
        metric.value(),
        metric.unit(),
        100 * (metric.value() / limit.value - 1),
        limit.value,
        limit.percent);
  }
}
