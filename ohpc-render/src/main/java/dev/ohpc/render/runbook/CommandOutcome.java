package dev.ohpc.render.runbook;

/**
 * How a program ended.
 *
 * @param status its exit status; 0 when all went well
 * @param printed the end of what it printed on standard output and standard error; empty for what
 *     may hold a secret
 */
public record CommandOutcome(int status, String printed) {

  /** A program that did what it should, and said nothing. */
  public static final CommandOutcome FINE = new CommandOutcome(0, "");

  /** Whether it did what it should. */
  public boolean isFine() {
    return status == 0;
  }
}
