package dev.ohpc.bench.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Four points a division in each lane of a vector.
 *
 * <p>1/a + 1/b = (a + b) / (a b), and the same once more with the two fractions; the product of
 * four denominators stays below 10²⁵⁰ for all numbers of points. More points a division need more
 * registers than x86-64 has (measured: a third slower with eight). A lane adds 32 quotients
 * plainly, and their sums are compensated.
 */
final class VectorKernel extends CompensatedVector {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int ROUNDS = 32;
  private static final int STEP = 4 * LANES;
  private static final int BLOCK = STEP * ROUNDS;

  @Override
  public PartialSum sum(Share share) {
    double square = Midpoint.square(share.points());
    double[] high = new double[LANES];
    double[] low = new double[LANES];
    long i = share.first();
    for (long end = share.end() - Share.CHUNK; i <= end; i += Share.CHUNK) {
      addBlocks(i, Share.CHUNK / BLOCK, square, high, low);
    }
    int blocks = (int) ((share.end() - i) / BLOCK);
    addBlocks(i, blocks, square, high, low);
    PartialSum rest = Midpoint.sum(i + (long) blocks * BLOCK, share.end(), square);
    return total(high, low).plus(rest);
  }

  /** Long enough to be worth a call, short enough to be compiled soon. */
  private static void addBlocks(
      long first, int blocks, double square, double[] high, double[] low) {
    DoubleVector sum = DoubleVector.fromArray(SPECIES, high, 0);
    DoubleVector lost = DoubleVector.fromArray(SPECIES, low, 0);
    DoubleVector n2 = DoubleVector.broadcast(SPECIES, square);
    DoubleVector u = DoubleVector.broadcast(SPECIES, first + 0.5).addIndex(1);
    for (int block = 0; block < blocks; block++) {
      DoubleVector plain = DoubleVector.zero(SPECIES);
      for (int round = 0; round < ROUNDS; round++) {
        DoubleVector u1 = u.add(LANES);
        DoubleVector u2 = u.add(2 * LANES);
        DoubleVector u3 = u.add(3 * LANES);
        DoubleVector a = u.fma(u, n2);
        DoubleVector b = u1.fma(u1, n2);
        DoubleVector c = u2.fma(u2, n2);
        DoubleVector d = u3.fma(u3, n2);
        DoubleVector ab = a.mul(b);
        DoubleVector cd = c.mul(d);
        DoubleVector numerator = a.add(b).fma(cd, c.add(d).mul(ab));
        plain = plain.add(numerator.div(ab.mul(cd)));
        u = u.add(STEP);
      }
      DoubleVector next = sum.add(plain);
      DoubleVector rounded = next.sub(sum);
      lost = lost.add(sum.sub(next.sub(rounded)).add(plain.sub(rounded)));
      sum = next;
    }
    sum.intoArray(high, 0);
    lost.intoArray(low, 0);
  }

  private static PartialSum total(double[] high, double[] low) {
    PartialSum total = PartialSum.ZERO;
    for (int lane = 0; lane < LANES; lane++) {
      total = total.plus(new PartialSum(high[lane], low[lane]));
    }
    return total;
  }
}
