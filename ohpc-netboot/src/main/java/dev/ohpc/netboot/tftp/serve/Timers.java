package dev.ohpc.netboot.tftp.serve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Who is to be called when. Deadlines move on with each datagram, which costs nothing: all are
 * looked at when the first comes of those that were known when they were looked at last.
 */
final class Timers {

  private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

  private final Set<Timed> all = new LinkedHashSet<>();
  private long first;

  /** Something with a deadline, in nanoseconds of {@link System#nanoTime}. */
  interface Timed {

    /** When it is to be called; later than before, or the same. */
    long deadline();

    /** The deadline has come; another is set, or it is removed. */
    void due(long now);
  }

  void add(Timed timed) {
    first = all.isEmpty() ? timed.deadline() : earlier(first, timed.deadline());
    all.add(timed);
  }

  void remove(Timed timed) {
    all.remove(timed);
  }

  /** Calls whoever is due, in the order of their deadlines. */
  void run(long now) {
    if (all.isEmpty() || first - now > 0) {
      return;
    }
    List<Timed> due =
        all.stream()
            .filter(timed -> timed.deadline() - now <= 0)
            .sorted(Comparator.comparingLong(timed -> timed.deadline() - now))
            .toList();
    due.forEach(timed -> timed.due(now));
    first = all.stream().mapToLong(Timed::deadline).reduce(Timers::earlier).orElse(now);
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other; // nanoTime may run over
  }

  /** Milliseconds until somebody may be due: at least 1, at most 1,000. */
  long sleep(long now) {
    long nanos = all.isEmpty() ? LONGEST_SLEEP : Math.min(first - now, LONGEST_SLEEP);
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
  }
}
