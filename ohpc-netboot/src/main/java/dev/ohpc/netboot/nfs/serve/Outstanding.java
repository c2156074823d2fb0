package dev.ohpc.netboot.nfs.serve;

import java.util.Optional;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection that are under way. When there are too many, no more are read until
 * one ends, so that a client that takes no answers fills its own buffers and not the server's.
 */
final class Outstanding {

  private final int most;
  private int count;
  private @Nullable FilterChainContext suspended;

  Outstanding(int most) {
    this.most = most;
  }

  /**
   * Counts one more.
   *
   * @return whether nothing more is to be read now; the reading is suspended then
   */
  synchronized boolean begin(FilterChainContext reading) {
    count++;
    if (count < most) {
      return false;
    }
    reading.suspend();
    suspended = reading;
    return true;
  }

  /** Counts one less, and returns the reading that can go on, if it was suspended. */
  synchronized Optional<FilterChainContext> end() {
    count--;
    Optional<FilterChainContext> reading = Optional.ofNullable(suspended);
    suspended = null;
    return reading;
  }
}
