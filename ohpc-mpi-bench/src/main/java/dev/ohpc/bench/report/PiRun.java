package dev.ohpc.bench.report;

import java.util.List;

/**
 * Pi, computed by all ranks a few times over.
 *
 * @param kernel the name of the kernel
 * @param points how many points all ranks had together
 * @param tolerance the largest distance from Pi that is no fault
 * @param warmUpSeconds how long each rank computed before, so that the JVM had compiled the kernel;
 *     not part of any other time here
 * @param values the result of each repeat
 * @param seconds of each repeat, from the barrier before to the sum at rank 0
 */
public record PiRun(
    String kernel,
    long points,
    double tolerance,
    double warmUpSeconds,
    List<Double> values,
    List<Double> seconds) {

  /** Copies the lists. */
  public PiRun {
    values = List.copyOf(values);
    seconds = List.copyOf(seconds);
  }

  /** The result of the first repeat. */
  public double value() {
    return values.get(0);
  }

  /** How far a value is from Pi, in units of Pi's last place. */
  public static double ulps(double value) {
    return (value - Math.PI) / Math.ulp(Math.PI);
  }

  /** The median time. */
  public double medianSeconds() {
    return Robust.median(seconds);
  }

  /** Points a second, of all ranks together. */
  public double rate() {
    return points / medianSeconds();
  }
}
