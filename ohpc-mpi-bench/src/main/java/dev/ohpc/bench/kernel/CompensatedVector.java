package dev.ohpc.bench.kernel;

/**
 * What {@link VectorKernel} is, for code that has to load without the Vector API.
 *
 * <p>Beside the sums, everything is the midpoint rule's.
 */
abstract class CompensatedVector implements PiKernel {

  @Override
  public final String name() {
    return "vector";
  }

  @Override
  public final double pi(PartialSum total, long points) {
    return Midpoint.pi(total, points);
  }

  @Override
  public final double tolerance(long points) {
    return Midpoint.tolerance(points);
  }

  @Override
  public final boolean isCompensated() {
    return true;
  }
}
