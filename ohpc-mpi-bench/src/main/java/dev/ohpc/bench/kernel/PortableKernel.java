package dev.ohpc.bench.kernel;

/**
 * Two points a division in plain arrays: 1/a + 1/b = (a + b) / (a b).
 *
 * <p>HotSpot vectorises the loop of {@code addPairs} as long as its bounds are literal constants
 * and its body is small; with four points a division it sometimes does not, and is three times
 * slower then (measured with JDK 17 and 25). So few lanes that a loop hardly begins cost a fifth of
 * the speed (measured from 32 to 512). Each lane adds 32 quotients plainly, and the sums of lanes
 * are compensated.
 */
record PortableKernel() implements PiKernel {

  private static final int LANES = 256;
  private static final int ROUNDS = 32;
  private static final int BLOCK = 2 * LANES * ROUNDS;

  @Override
  public String name() {
    return "portable";
  }

  @Override
  public PartialSum sum(Share share) {
    double square = Midpoint.square(share.points());
    Lanes lanes = new Lanes();
    long i = share.first();
    for (long end = share.end() - BLOCK; i <= end; i += BLOCK) {
      lanes.addBlock(i + 0.5, square);
    }
    return lanes.total().plus(Midpoint.sum(i, share.end(), square));
  }

  @Override
  public double pi(PartialSum total, long points) {
    return Midpoint.pi(total, points);
  }

  @Override
  public double tolerance(long points) {
    return Midpoint.tolerance(points);
  }

  @Override
  public boolean isCompensated() {
    return true;
  }

  /** Sums side by side. */
  private static final class Lanes {

    private final double[] offsets = new double[LANES];
    private final double[] plain = new double[LANES];
    private final double[] high = new double[LANES];
    private final double[] low = new double[LANES];

    Lanes() {
      for (int lane = 0; lane < LANES; lane++) {
        offsets[lane] = lane;
      }
    }

    void addBlock(double first, double square) {
      for (int round = 0; round < ROUNDS; round++) {
        addPairs(offsets, plain, first + 2 * LANES * round, square);
      }
      compensate(plain, high, low);
    }

    private static void addPairs(double[] offsets, double[] plain, double first, double square) {
      for (int lane = 0; lane < LANES; lane++) {
        double u = first + offsets[lane];
        double v = u + LANES;
        double a = square + u * u;
        double b = square + v * v;
        plain[lane] += (a + b) / (a * b);
      }
    }

    private static void compensate(double[] plain, double[] high, double[] low) {
      for (int lane = 0; lane < LANES; lane++) {
        double sum = high[lane] + plain[lane];
        low[lane] += PartialSum.lost(high[lane], plain[lane], sum);
        high[lane] = sum;
        plain[lane] = 0;
      }
    }

    PartialSum total() {
      PartialSum total = PartialSum.ZERO;
      for (int lane = 0; lane < LANES; lane++) {
        total = total.plus(new PartialSum(high[lane], low[lane]));
      }
      return total;
    }
  }
}
