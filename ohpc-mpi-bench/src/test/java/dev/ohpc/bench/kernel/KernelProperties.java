package dev.ohpc.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for all kernels, whatever the points and the ranks. */
class KernelProperties {

  private static final double ULP = Math.ulp(Math.PI);

  @Property(tries = 30)
  void theResultIsTheSameForAnyNumberOfRanks(
      @ForAll("compensated") PiKernel kernel,
      @ForAll @LongRange(min = 1, max = 3_000_000) long points,
      @ForAll @IntRange(min = 1, max = 70) int size) {
    assertThat(pi(kernel, points, size)).isEqualTo(pi(kernel, points, 1), within(ULP));
  }

  @Property(tries = 30)
  void theResultIsTheMidpointRules(
      @ForAll("midpoint") PiKernel kernel, @ForAll @LongRange(min = 1, max = 400) long points) {
    assertThat(pi(kernel, points, 1)).isEqualTo(midpointRule(points), within(2 * ULP));
  }

  /** With n² that no double has, and blocks that do not fit. */
  @Property(tries = 10)
  void roundingStaysWithinTwoUnitsInTheLastPlace(
      @ForAll("midpoint") PiKernel kernel,
      @ForAll @LongRange(min = 50_000_001, max = 60_000_000) long points) {
    assertThat(pi(kernel, points, 1)).isEqualTo(Math.PI, within(2 * ULP));
  }

  @Property(tries = 100)
  void everyPointFallsToOneRank(
      @ForAll @LongRange(min = 1, max = Share.MAX_POINTS) long points,
      @ForAll @IntRange(min = 1, max = 500) int size) {
    long next = 0;
    for (int rank = 0; rank < size; rank++) {
      Share share = new Share(points, rank, size);
      assertThat(share.first()).isEqualTo(next);
      assertThat(share.end()).isBetween(next, points);
      next = share.end();
    }
    assertThat(next).isEqualTo(points);
  }

  @Property(tries = 100)
  void noRankHasMoreThanOneChunkMoreThanAnother(
      @ForAll @LongRange(min = 1, max = Share.MAX_POINTS) long points,
      @ForAll @IntRange(min = 1, max = 500) int size) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int rank = 0; rank < size; rank++) {
      Share share = new Share(points, rank, size);
      least = Math.min(least, share.endChunk() - share.firstChunk());
      most = Math.max(most, share.endChunk() - share.firstChunk());
    }
    assertThat(most - least).isLessThanOrEqualTo(1);
  }

  @Property(tries = 100)
  void aSumOfTwiceThePrecisionLosesNothingOfTwoNumbers(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double b,
      @ForAll @IntRange(min = 1, max = 1000) int factor) {
    PartialSum sum = PartialSum.ZERO.plus(a).plus(b);
    BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));

    assertThat(new BigDecimal(sum.high()).add(new BigDecimal(sum.low())))
        .isEqualByComparingTo(exact);
    double multiple = exact.multiply(BigDecimal.valueOf(factor)).doubleValue();
    assertThat(sum.times(factor)).isEqualTo(multiple, within(Math.ulp(multiple)));
  }

  @Example
  void aBillionPointsGivePiToTheLastUnit() {
    for (PiKernel kernel : List.of(PiKernel.portable(), PiKernel.vector().orElseThrow())) {
      assertThat(pi(kernel, 1_000_000_000, 1)).as(kernel.name()).isEqualTo(Math.PI, within(ULP));
    }
  }

  @Example
  void randomPointsComeNearerAsTheirNumberGrows() {
    PiKernel kernel = PiKernel.monteCarlo();

    assertThat(pi(kernel, 20_000_000, 3))
        .isEqualTo(Math.PI, within(kernel.tolerance(20_000_000)))
        .isNotEqualTo(pi(new MonteCarloKernel(1), 20_000_000, 3));
  }

  /** Five standard deviations are passed once in two million times, one once in three. */
  @Example
  void aBoundOfRandomErrorIsNeitherTooWideNorTooNarrow() {
    long points = 100_000;
    double bound = PiKernel.monteCarlo().tolerance(points);
    List<Double> errors =
        new Random(2)
            .longs(300)
            .mapToObj(seed -> Math.abs(pi(new MonteCarloKernel(seed), points, 1) - Math.PI))
            .toList();

    assertThat(errors).allMatch(error -> error <= bound);
    assertThat(errors.stream().filter(error -> error > bound / 5).count()).isBetween(60L, 140L);
  }

  @Property(tries = 20)
  void aRankThatIsLostIsNoticed(
      @ForAll("all") PiKernel kernel, @ForAll @IntRange(min = 0, max = 11) int lost) {
    long points = 12 * Share.CHUNK;
    PartialSum total = PartialSum.ZERO;
    for (int rank = 0; rank < 12; rank++) {
      total = rank == lost ? total : total.plus(kernel.sum(new Share(points, rank, 12)));
    }

    assertThat(Math.abs(kernel.pi(total, points) - Math.PI))
        .isGreaterThan(kernel.tolerance(points));
  }

  @Property(tries = 30)
  void whatAllRanksComputeIsWithinTheTolerance(
      @ForAll("all") PiKernel kernel,
      @ForAll @LongRange(min = 2, max = 3_000_000) long points,
      @ForAll @IntRange(min = 1, max = 12) int size) {
    assertThat(pi(kernel, points, size)).isEqualTo(Math.PI, within(kernel.tolerance(points)));
  }

  @Provide
  Arbitrary<PiKernel> all() {
    return Arbitraries.of(PiKernel.names()).map(PiKernel::named);
  }

  @Provide
  Arbitrary<PiKernel> compensated() {
    return all().filter(PiKernel::isCompensated);
  }

  @Provide
  Arbitrary<PiKernel> midpoint() {
    return Arbitraries.of("portable", "vector").map(PiKernel::named);
  }

  private static double pi(PiKernel kernel, long points, int size) {
    PartialSum total = PartialSum.ZERO;
    for (int rank = 0; rank < size; rank++) {
      total = total.plus(kernel.sum(new Share(points, rank, size)));
    }
    return kernel.pi(total, points);
  }

  private static double midpointRule(long points) {
    BigDecimal n = BigDecimal.valueOf(points);
    BigDecimal sum = BigDecimal.ZERO;
    for (long i = 0; i < points; i++) {
      BigDecimal u = BigDecimal.valueOf(2 * i + 1).divide(BigDecimal.TWO);
      sum =
          sum.add(BigDecimal.ONE.divide(n.multiply(n).add(u.multiply(u)), MathContext.DECIMAL128));
    }
    return sum.multiply(n).multiply(BigDecimal.valueOf(4)).doubleValue();
  }
}
