package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.Op;
import dev.ohpc.mpi.Request;
import dev.ohpc.mpi.ThreadLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Calls from other threads than the one that started MPI. */
public final class Threads {

  private static final int SENDERS = 4;
  private static final int MESSAGES = 200;

  private Threads() {}

  /**
   * The program.
   *
   * @param arguments the thread level
   */
  public static void main(String[] arguments) {
    ThreadLevel level = ThreadLevel.valueOf(arguments[0]);
    Mpi.run(
        level,
        mpi -> {
          Expect.equal("level", level, mpi.threadLevel(), level);
          Comm self = mpi.self();
          say("other thread", in(Executors.newSingleThreadExecutor(), () -> sum(self)));
          say("virtual thread", in(Executors.newVirtualThreadPerTaskExecutor(), () -> sum(self)));
          if (level == ThreadLevel.SERIALIZED) {
            say("during another", duringAnother(self));
          }
          if (level == ThreadLevel.MULTIPLE) {
            say("all at once", allAtOnce(self));
          }
        });
  }

  private static void say(String who, Object what) {
    System.out.println(who + ": " + what);
  }

  private static Object sum(Comm comm) {
    return comm.allreduce(42L, Op.SUM);
  }

  private static Object in(ExecutorService executor, Callable<Object> call)
      throws InterruptedException {
    try (executor) {
      return executor.submit(call).get();
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause());
    }
  }

  /** Two threads call until one of them gets in the other's way. */
  private static Object duringAnother(Comm self) {
    AtomicReference<Object> refused = new AtomicReference<>();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      executor.execute(() -> callUntil(refused, self));
      callUntil(refused, self);
    }
    return refused.get();
  }

  private static void callUntil(AtomicReference<Object> refused, Comm self) {
    while (refused.get() == null) {
      try {
        self.allreduce(1L, Op.SUM);
      } catch (IllegalStateException e) {
        refused.set(e);
      }
    }
  }

  /** Each thread sends to itself, and takes what it sent. */
  private static Object allAtOnce(Comm self) throws Exception {
    List<Callable<Integer>> senders = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      int tag = sender;
      senders.add(() -> exchange(self, tag));
    }
    int exchanged = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(SENDERS)) {
      for (Future<Integer> future : executor.invokeAll(senders)) {
        exchanged += future.get();
      }
    }
    return exchanged;
  }

  private static int exchange(Comm self, int tag) {
    for (int i = 0; i < MESSAGES; i++) {
      long[] room = new long[1];
      Request sent = self.isend(Data.of(new long[] {1000L * tag + i}), 0, tag);
      self.recv(Data.of(room), 0, tag);
      sent.waitFor();
      Expect.equal("message", tag, room[0], 1000L * tag + i);
    }
    return MESSAGES;
  }
}
