package dev.ohpc.bench.measure;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import java.util.concurrent.TimeUnit;

/**
 * Ranks that take no part in a step.
 *
 * <p>They sleep between looks for a message of rank 0: a library that waits in a barrier spins, and
 * takes power, cache and turbo frequency from those who are measured.
 */
final class Bystanders {

  private static final int TAG = 1;
  private static final long PAUSE_MILLIS = 2;

  private Bystanders() {}

  static void waitFor(Comm world) {
    try {
      while (world.iprobe(0, TAG).isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while other ranks are measured", e);
    }
    world.recv(Data.none(), 0, TAG);
  }

  static void release(Comm world, int rank) {
    world.send(Data.none(), rank, TAG);
  }
}
