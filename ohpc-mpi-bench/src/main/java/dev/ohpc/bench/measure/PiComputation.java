package dev.ohpc.bench.measure;

import dev.ohpc.bench.kernel.PartialSum;
import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import dev.ohpc.mpi.Comm;

/** Pi by all ranks of a communicator, once. */
final class PiComputation {

  private final PiKernel kernel;
  private final long points;

  PiComputation(PiKernel kernel, long points) {
    this.kernel = kernel;
    this.points = points;
  }

  /**
   * How it went.
   *
   * @param value the result at rank 0
   * @param ownSeconds what the kernel of this rank took
   * @param seconds from the barrier before to the sum at rank 0
   */
  record Outcome(double value, double ownSeconds, double seconds) {}

  Outcome run(Comm comm) {
    Share share = new Share(points, comm.rank(), comm.size());
    comm.barrier();
    long start = System.nanoTime();
    PartialSum partial = kernel.sum(share);
    long computed = System.nanoTime();
    double value = kernel.pi(Summation.total(comm, kernel, partial), points);
    return new Outcome(value, (computed - start) / 1e9, (System.nanoTime() - start) / 1e9);
  }

  /** The best time of a few at rank 0. */
  double bestSeconds(Comm comm, int repeats) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < repeats; i++) {
      best = Math.min(best, run(comm).seconds());
    }
    return best;
  }

  /**
   * Computes in this rank alone until the JVM has compiled the kernel.
   *
   * @return how long it took
   */
  static double warmUp(PiKernel kernel, double seconds) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < seconds * 1e9) {
      kernel.sum(Share.all(1 << 22));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
