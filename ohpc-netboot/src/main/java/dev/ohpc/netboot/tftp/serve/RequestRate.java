package dev.ohpc.netboot.tftp.serve;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts the requests of each client's address in a second. Not for several threads. */
final class RequestRate {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int most;
  private final Map<InetAddress, Integer> counts = new HashMap<>();
  private long start = System.nanoTime();

  RequestRate(int most) {
    this.most = most;
  }

  /** Whether a client may ask now; the first refusal of a second is {@link Answer#FULL}. */
  Answer ask(InetAddress client, long now) {
    if (now - start >= SECOND) {
      counts.clear();
      start = now;
    }
    int count = counts.merge(client, 1, Integer::sum);
    if (count <= most) {
      return Answer.YES;
    }
    return count == most + 1 ? Answer.FULL : Answer.STILL_FULL;
  }

  /** What a client is told: nothing, but the log is, once a second. */
  enum Answer {
    YES,
    FULL,
    STILL_FULL
  }
}
