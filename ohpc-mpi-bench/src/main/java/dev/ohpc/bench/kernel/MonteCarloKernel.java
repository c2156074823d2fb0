package dev.ohpc.bench.kernel;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random points, each chunk of them from a stream of its own.
 *
 * <p>xoshiro256++ jumps over 2¹²⁸ numbers at once, so streams do not overlap, and a chunk draws the
 * same points whichever rank has it (D. Blackman, S. Vigna, Scrambled Linear Pseudorandom Number
 * Generators, ACM TOMS 47(4), 2021).
 *
 * @param seed where the first stream begins
 */
record MonteCarloKernel(long seed) implements PiKernel {

  static final long SEED = 3141592653589793L;

  private static final RandomGeneratorFactory<JumpableGenerator> XOSHIRO =
      RandomGeneratorFactory.of("Xoshiro256PlusPlus");

  /** Of one point, which is in the circle or not: √(π (4 - π)). */
  private static final double STANDARD_DEVIATION = Math.sqrt(Math.PI * (4 - Math.PI));

  @Override
  public String name() {
    return "monte-carlo";
  }

  @Override
  public PartialSum sum(Share share) {
    JumpableGenerator streams = XOSHIRO.create(seed);
    for (long chunk = 0; chunk < share.firstChunk(); chunk++) {
      streams.jump();
    }
    long hits = 0;
    for (long first = share.first(); first < share.end(); first += Share.CHUNK) {
      hits += hits(streams.copyAndJump(), (int) Math.min(Share.CHUNK, share.end() - first));
    }
    return new PartialSum(hits, 0);
  }

  private static long hits(RandomGenerator points, int count) {
    int hits = 0;
    for (int i = 0; i < count; i++) {
      double x = points.nextDouble();
      double y = points.nextDouble();
      hits += x * x + y * y < 1 ? 1 : 0;
    }
    return hits;
  }

  @Override
  public double pi(PartialSum total, long points) {
    return 4 * total.high() / points;
  }

  /** Five standard deviations. */
  @Override
  public double tolerance(long points) {
    return 5 * STANDARD_DEVIATION / Math.sqrt((double) points);
  }

  @Override
  public boolean isCompensated() {
    return true;
  }
}
