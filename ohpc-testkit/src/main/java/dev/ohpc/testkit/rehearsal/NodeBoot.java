package dev.ohpc.testkit.rehearsal;

import dev.ohpc.testkit.pi4.Pi4Boot;
import java.util.Optional;

/**
 * How one node booted.
 *
 * @param node its name
 * @param cause what kept it from that, if it is not up
 */
public record NodeBoot(String node, Pi4Boot boot, Optional<Cause> cause) {

  /** Whether it is up, with the name of the spec. */
  public boolean isUp() {
    return boot.isUp() && cause.isEmpty();
  }
}
