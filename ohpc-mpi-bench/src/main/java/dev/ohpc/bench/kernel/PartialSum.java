package dev.ohpc.bench.kernel;

/**
 * A sum of twice the precision of a double, unevaluated: {@code high + low}.
 *
 * <p>Additions follow D. E. Knuth's TwoSum (The Art of Computer Programming, volume 2, section
 * 4.2.2, theorem B), whose error term is exact.
 *
 * @param high the sum, rounded to a double
 * @param low what rounding took away
 */
public record PartialSum(double high, double low) {

  /** The empty sum. */
  public static final PartialSum ZERO = new PartialSum(0, 0);

  /** This sum and a number. */
  public PartialSum plus(double addend) {
    double sum = high + addend;
    return renormalized(sum, low + lost(high, addend, sum));
  }

  /** Both sums together. */
  public PartialSum plus(PartialSum other) {
    double sum = high + other.high;
    return renormalized(sum, low + other.low + lost(high, other.high, sum));
  }

  /** A multiple of it, rounded once. */
  public double times(double factor) {
    double product = high * factor;
    return product + (Math.fma(high, factor, -product) + low * factor);
  }

  /** What rounding takes from {@code a + b} when it gives {@code sum}. */
  static double lost(double a, double b, double sum) {
    double bRounded = sum - a;
    return (a - (sum - bRounded)) + (b - bRounded);
  }

  private static PartialSum renormalized(double high, double low) {
    double sum = high + low;
    return new PartialSum(sum, low - (sum - high));
  }
}
