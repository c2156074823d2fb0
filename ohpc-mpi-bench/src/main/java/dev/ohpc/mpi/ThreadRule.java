package dev.ohpc.mpi;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which threads may call MPI, and when. */
interface ThreadRule {

  /**
   * Begins a call.
   *
   * @throws IllegalStateException if this thread may not make it now
   */
  Turn begin();

  /** Ends it. */
  void end(Turn turn);

  /** The one thread that started MPI. */
  final class Owner implements ThreadRule {

    private final Thread owner = Thread.currentThread();
    private final ThreadLevel level;
    private final Turn turn;

    Owner(ThreadLevel level, Session session) {
      this.level = level;
      this.turn = new Turn(session, this);
    }

    @Override
    public Turn begin() {
      if (Thread.currentThread() != owner) {
        refuseVirtual();
        throw new IllegalStateException(
            "MPI was started with "
                + level
                + ", so that only the thread `"
                + owner.getName()
                + "` may call it, and not `"
                + Thread.currentThread().getName()
                + "`: start it with SERIALIZED or MULTIPLE, or hand the work to that thread");
      }
      return turn;
    }

    @Override
    public void end(Turn ended) {}
  }

  /** Any thread, while no other does. */
  final class OneAtATime implements ThreadRule {

    private final AtomicReference<@Nullable Thread> caller = new AtomicReference<>();
    private final Turn turn;

    OneAtATime(Session session) {
      this.turn = new Turn(session, this);
    }

    @Override
    public Turn begin() {
      refuseVirtual();
      Thread current = Thread.currentThread();
      if (!caller.compareAndSet(null, current)) {
        throw new IllegalStateException(
            "MPI was started with SERIALIZED, and the thread `"
                + current.getName()
                + "` calls it while another call is not over: put a lock around the calls, or"
                + " start it with MULTIPLE");
      }
      return turn;
    }

    @Override
    public void end(Turn ended) {
      caller.set(null);
    }
  }

  /** Any thread at any time. */
  final class Everybody implements ThreadRule {

    private final Queue<Turn> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Turn> turns;

    Everybody(Session session) {
      this.turns = () -> new Turn(session, this);
    }

    @Override
    public Turn begin() {
      refuseVirtual();
      Turn turn = idle.poll();
      return turn == null ? turns.get() : turn;
    }

    @Override
    public void end(Turn ended) {
      idle.add(ended);
    }
  }

  /** After the end. */
  final class Nobody implements ThreadRule {

    @Override
    public Turn begin() {
      throw new IllegalStateException("MPI is finished: no more calls can be made in this process");
    }

    @Override
    public void end(Turn ended) {}
  }

  /** A call that waits would keep a carrier thread, and with few of them the whole program. */
  static void refuseVirtual() {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException(
          "MPI is called by platform threads only, not by virtual ones");
    }
  }
}
