package dev.ohpc.testkit.tftp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

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

  private final Map<Deed, LongAdder> counts = new EnumMap<>(Deed.class);

  LinkTally() {
    for (Deed deed : Deed.values()) {
      counts.put(deed, new LongAdder());
    }
  }

  void count(Deed deed) {
    adder(deed).increment();
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
    return adder(deed).sum();
  }

  private LongAdder adder(Deed deed) {
    return Objects.requireNonNull(counts.get(deed));
  }
}
