package dev.ohpc.testkit.tftp;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The fates of all datagrams of a link, as its seed has them. */
final class Fates {

  private final LinkRates rates;
  private final long seed;
  private final Map<Integer, Integer> begun = new HashMap<>();

  Fates(LinkRates rates, long seed) {
    this.rates = rates;
    this.seed = seed;
  }

  LinkRates rates() {
    return rates;
  }

  /** The chances of one more client, whose first datagram is given. */
  SplittableRandom client(ByteBuffer first) {
    int start = first.hashCode();
    int before = begun.merge(start, 1, Integer::sum);
    return new SplittableRandom(seed * 31 + start + ((long) before << 32));
  }

  /** Draws a fate; always the same number of chances, so that one does not change the next. */
  Fate draw(SplittableRandom chances) {
    return new Fate(
        chances.nextDouble() < rates.drop(),
        chances.nextDouble() < rates.duplicate(),
        chances.nextDouble() < rates.reorder(),
        delay(chances.nextDouble() < rates.delay(), chances.nextDouble()),
        chances.nextDouble() < rates.corrupt(),
        chances.nextLong());
  }

  private long delay(boolean isDelayed, double part) {
    return isDelayed ? 1 + (long) (part * rates.longestDelay().toNanos()) : 0;
  }
}
