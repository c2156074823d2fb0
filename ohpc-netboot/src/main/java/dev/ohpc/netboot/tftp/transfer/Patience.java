package dev.ohpc.netboot.tftp.transfer;

import java.time.Duration;

/**
 * When to send again, and when to give up. Each wait without progress is twice as long as the one
 * before, up to {@link #LONGEST_WAIT}.
 *
 * <p>Times are in nanoseconds of {@link System#nanoTime}.
 */
final class Patience {

  static final long LONGEST_WAIT = Duration.ofSeconds(10).toNanos();

  private final long first;
  private final long idle;
  private long wait;
  private long deadline;
  private long end;

  Patience(Duration first, Duration idle, long now) {
    this.first = first.toNanos();
    this.idle = idle.toNanos();
    progress(now);
  }

  /** The client has got further. */
  void progress(long now) {
    wait = first;
    deadline = now + wait;
    end = now + idle;
  }

  /** Nothing came until the deadline. */
  void again(long now) {
    wait = Math.max(first, Math.min(2 * wait, LONGEST_WAIT));
    deadline = now + wait;
  }

  /** When to look again. */
  long deadline() {
    return end - deadline < 0 ? end : deadline;
  }

  /** Whether the client has not got further for too long. */
  boolean isOver(long now) {
    return now - end >= 0;
  }

  /** Whether the client has let at least one deadline pass. */
  boolean isTried() {
    return wait > first;
  }
}
