package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.ThreadLevel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * While rank 0 waits in a call, another thread of it collects garbage, and rank 1 makes the call
 * return only after that. If the call held the collector back, neither would ever go on.
 */
public final class CollectsInBarrier {

  private static final int COLLECTED = 1;

  private CollectsInBarrier() {}

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(
        ThreadLevel.MULTIPLE,
        mpi -> {
          Comm world = mpi.world();
          if (world.rank() == 0) {
            Thread waiting = Thread.currentThread();
            new Thread(() -> collect(world, waiting), "collector").start();
          } else {
            world.recv(Data.none(), 0, COLLECTED);
          }
          world.barrier();
          System.out.println("rank " + world.rank() + " is through");
        });
  }

  private static void collect(Comm world, Thread waiting) {
    while (!isInBarrier(waiting)) {
      sleep();
    }
    System.gc();
    world.send(Data.none(), 1, COLLECTED);
  }

  private static boolean isInBarrier(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("barrier"));
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
