package dev.ohpc.testkit.tftp;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of a link, which other threads read. */
final class LinkTally {

  /** What is counted. */
  enum Deed {
    RECEIVED,
    DELIVERED,
    DROPPED,
    DUPLICATED,
    REORDERED,
    DELAYED,
    CORRUPTED
  }

  private final AtomicLongArray counts = new AtomicLongArray(Deed.values().length);

  void count(Deed deed) {
    counts.incrementAndGet(deed.ordinal());
  }

  LinkCounts counts() {
    return new LinkCounts(
        of(Deed.RECEIVED),
        of(Deed.DELIVERED),
        of(Deed.DROPPED),
        of(Deed.DUPLICATED),
        of(Deed.REORDERED),
        of(Deed.DELAYED),
        of(Deed.CORRUPTED));
  }

  private long of(Deed deed) {
    return counts.get(deed.ordinal());
  }
}
