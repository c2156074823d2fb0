package dev.ohpc.bench.measure;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;

/** How long something takes that is too short for a clock. */
final class Repetition {

  private static final int FIRST_LOOK = 4;
  private static final int MOST = 5000;
  private static final double BATCH_SECONDS = 0.03;
  private static final int BATCHES = 3;

  private Repetition() {}

  /**
   * Does something in all ranks of a communicator, as often as rank 0 finds time for.
   *
   * @return seconds of one, in the best of a few batches; what counts is the answer of rank 0
   */
  static double seconds(Comm comm, Runnable operation) {
    batch(comm, FIRST_LOOK, operation);
    int count = agreed(comm, BATCH_SECONDS / batch(comm, FIRST_LOOK, operation));
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < BATCHES; i++) {
      best = Math.min(best, batch(comm, count, operation));
    }
    return best;
  }

  private static int agreed(Comm comm, double count) {
    int[] agreed = {Math.clamp((long) count, FIRST_LOOK, MOST)};
    comm.bcast(Data.of(agreed), 0);
    return agreed[0];
  }

  private static double batch(Comm comm, int count, Runnable operation) {
    comm.barrier();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      operation.run();
    }
    return (System.nanoTime() - start) / 1e9 / count;
  }
}
