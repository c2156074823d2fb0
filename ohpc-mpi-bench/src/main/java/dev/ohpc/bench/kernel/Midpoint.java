package dev.ohpc.bench.kernel;

/**
 * The midpoint rule without a multiplication by the width of a step.
 *
 * <p>With u = i + 0.5, Pi is 4 n times the sum of 1 / (n² + u²). A point so costs an addition and a
 * fused multiplication, and u is exact.
 */
final class Midpoint {

  private Midpoint() {}

  /** The rounded n²; exact for 10⁹ and whenever it fits 53 bits. */
  static double square(long points) {
    return (double) points * points;
  }

  /** One point at a time, for what is left after whole blocks. */
  static PartialSum sum(long first, long end, double square) {
    PartialSum sum = PartialSum.ZERO;
    for (long i = first; i < end; i++) {
      double u = i + 0.5;
      sum = sum.plus(1 / Math.fma(u, u, square));
    }
    return sum;
  }

  static double pi(PartialSum total, long points) {
    return total.times(4.0 * points);
  }

  /** Truncation, and a few units in the last place. */
  static double tolerance(long points) {
    return truncation(points) + 4 * Math.ulp(Math.PI);
  }

  /** A bound of how far the rule itself is from Pi: twice the first term of its error. */
  static double truncation(long points) {
    return 1 / (6.0 * points * points);
  }
}
