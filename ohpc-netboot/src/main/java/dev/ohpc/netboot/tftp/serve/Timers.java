package dev.ohpc.netboot.tftp.serve;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Who is to be called when. A deadline that has moved on is noticed when its old one comes, so that
 * moving it, which happens with each datagram, costs nothing.
 */
final class Timers {

  private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

  private final PriorityQueue<Timer> queue = new PriorityQueue<>();

  /** Something with a deadline, in nanoseconds of {@link System#nanoTime}. */
  interface Timed {

    /** When it is to be called; later than before, or the same. */
    long deadline();

    /** The deadline has come; another is set, or it is over. */
    void due(long now);

    /** Whether it has no deadline any more. */
    boolean isOver();
  }

  private record Timer(long at, Timed timed) implements Comparable<Timer> {

    @Override
    public int compareTo(Timer other) {
      return Long.signum(at - other.at); // nanoTime may run over
    }
  }

  void add(Timed timed) {
    queue.add(new Timer(timed.deadline(), timed));
  }

  /** Calls whoever is due. */
  void run(long now) {
    for (Timer head = queue.peek(); head != null && head.at - now <= 0; head = queue.peek()) {
      queue.poll();
      Timed timed = head.timed;
      if (!timed.isOver() && timed.deadline() - now <= 0) {
        timed.due(now);
      }
      if (!timed.isOver()) {
        add(timed);
      }
    }
  }

  /** Milliseconds until somebody may be due: at least 1, at most 1,000. */
  long sleep(long now) {
    Timer head = queue.peek();
    long nanos = head == null ? LONGEST_SLEEP : Math.min(head.at - now, LONGEST_SLEEP);
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
  }
}
