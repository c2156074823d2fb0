package dev.ohpc.testkit.pi4;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a board did so far. */
final class BootLog {

  private final long on = System.nanoTime();
  private final List<BootStep> steps = new ArrayList<>();

  /** The time since the board was switched on. */
  Duration now() {
    return Duration.ofNanos(System.nanoTime() - on);
  }

  void add(BootStage stage, String what, String outcome, long bytes, Duration start) {
    steps.add(new BootStep(stage, what, outcome, bytes, start, now()));
  }

  List<BootStep> steps() {
    return steps;
  }
}
