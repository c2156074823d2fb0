package dev.ohpc.bench.report;

import java.util.Collection;
import java.util.List;

/** Statistics that a few wrong values do not move. */
final class Robust {

  /**
   * B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers (1993): a modified z-score,
   * 0.6745 times the distance from the median in median absolute deviations, beyond 3.5.
   */
  private static final double LIMIT = 3.5 / 0.6745;

  private Robust() {}

  static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The median absolute deviation. */
  static double deviation(Collection<Double> values) {
    double median = median(values);
    return median(values.stream().map(value -> Math.abs(value - median)).toList());
  }

  /**
   * Below this a value is an outlier: far away as deviations go, and also by a part of the median,
   * for values that hardly differ have outliers that nobody minds.
   *
   * @param least the part of the median that counts, such as 0.05
   */
  static double lowLimit(Collection<Double> values, double least) {
    double median = median(values);
    return median - Math.max(LIMIT * deviation(values), least * median);
  }
}
