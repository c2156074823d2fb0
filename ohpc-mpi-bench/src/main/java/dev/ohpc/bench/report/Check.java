package dev.ohpc.bench.report;

/**
 * Something that must hold for a cluster to be sound.
 *
 * @param name a word
 * @param outcome how it went
 * @param message one sentence: what was found, and if it failed, where to look
 */
public record Check(String name, Outcome outcome, String message) {

  /** How a check went. */
  public enum Outcome {
    /** It holds. */
    PASSED,
    /** It does not. */
    FAILED,
    /** It could not be told from this run. */
    SKIPPED
  }

  static Check of(String name, boolean holds, String message) {
    return new Check(name, holds ? Outcome.PASSED : Outcome.FAILED, message);
  }

  static Check skipped(String name, String why) {
    return new Check(name, Outcome.SKIPPED, why);
  }

  /** Whether it makes the run a failure. */
  public boolean isFailed() {
    return outcome == Outcome.FAILED;
  }
}
