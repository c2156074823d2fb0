package dev.ohpc.bench.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A way to compute Pi in shares.
 *
 * <pre>{@code
 * PiKernel kernel = PiKernel.fastest();
 * PartialSum total = PartialSum.ZERO;
 * for (int rank = 0; rank < 12; rank++) {
 *   total = total.plus(kernel.sum(new Share(1_000_000_000, rank, 12)));
 * }
 * double pi = kernel.pi(total, 1_000_000_000);
 * }</pre>
 *
 * <p>All but {@code monte-carlo} apply the midpoint rule to the integral of 4 / (1 + x²) from 0 to
 * 1, whose value with n steps is Pi + 1 / (12 n²) and less than n⁻⁴ beside it. The guide's program
 * does the same, though the guide calls it Monte Carlo.
 */
public interface PiKernel {

  /** Its name on the command line and in reports. */
  String name();

  /** What one rank adds. */
  PartialSum sum(Share share);

  /** How many points one rank has. */
  default long points(Share share) {
    return share.end() - share.first();
  }

  /**
   * Pi, from the sum of all ranks.
   *
   * @param total the sums of all ranks, put together
   * @param points how many points all ranks had together
   */
  double pi(PartialSum total, long points);

  /**
   * The largest distance from Pi that is no fault.
   *
   * @param points how many points all ranks had together
   */
  double tolerance(long points);

  /**
   * Whether the sums are to be added in twice the precision and in the order of the ranks, which
   * makes the result independent of their number; otherwise by {@code MPI_Reduce}, as the guide
   * does.
   */
  boolean isCompensated();

  /**
   * The guide's loop, one division a point, every {@code size}-th point a rank, plain sums.
   *
   * <p>On x86-64 its bits are those of the C program compiled by gcc without {@code -march}
   * options, at any optimisation but {@code -ffast-math}. On other processors gcc contracts {@code
   * 1 + x * x} into one fused operation, and so does this kernel there ({@code -ffp-contract=fast}
   * is gcc's default; of these, only the contracted loop itself was compared, on x86-64 with {@code
   * -mfma}).
   */
  static PiKernel exact() {
    return ExactKernel.ofThisProcessor();
  }

  /** Plain arrays that HotSpot vectorises, two points a division, compensated. */
  static PiKernel portable() {
    return new PortableKernel();
  }

  /**
   * The Vector API, four points a division, compensated; empty unless the JVM was started with
   * {@code --add-modules jdk.incubator.vector}.
   */
  static Optional<PiKernel> vector() {
    return IncubatorModule.kernel();
  }

  /**
   * Random points in a square, counted when they fall into the circle; the count is the same for
   * any number of ranks.
   */
  static PiKernel monteCarlo() {
    return new MonteCarloKernel(MonteCarloKernel.SEED);
  }

  /** {@code vector} if this JVM has it, {@code portable} otherwise. */
  static PiKernel fastest() {
    return vector().orElseGet(PiKernel::portable);
  }

  /** The names that {@link #named} knows. */
  static List<String> names() {
    return List.of("exact", "portable", "vector", "monte-carlo");
  }

  /**
   * The kernel of a name.
   *
   * @throws IllegalArgumentException if there is none of that name, or not in this JVM
   */
  static PiKernel named(String name) {
    return switch (name) {
      case "exact" -> exact();
      case "portable" -> portable();
      case "vector" -> vector().orElseThrow(IncubatorModule::missing);
      case "monte-carlo" -> monteCarlo();
      default ->
          throw new IllegalArgumentException(
              "there is no kernel `" + name + "`; there are " + String.join(", ", names()));
    };
  }
}
