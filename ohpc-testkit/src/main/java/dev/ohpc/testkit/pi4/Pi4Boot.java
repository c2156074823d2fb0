package dev.ohpc.testkit.pi4;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a board booted.
 *
 * @param steps what it did, in order
 * @param hostname what it read from its root's {@code /etc/hostname}, if it came so far
 * @param failure what kept it from that
 */
public record Pi4Boot(
    List<BootStep> steps, Optional<String> hostname, Optional<BootFailure> failure) {

  /** Copies the steps. */
  public Pi4Boot {
    steps = List.copyOf(steps);
  }

  /** Whether it has a root and a name. */
  public boolean isUp() {
    return failure.isEmpty();
  }

  /** What it received in all. */
  public long bytes() {
    return steps.stream().mapToLong(BootStep::bytes).sum();
  }

  /** From when it was switched on to its last step. */
  public Duration duration() {
    return steps.isEmpty() ? Duration.ZERO : steps.get(steps.size() - 1).end();
  }
}
