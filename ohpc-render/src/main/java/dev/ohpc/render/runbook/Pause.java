package dev.ohpc.render.runbook;

/**
 * What a step waits for after its commands, before it is done.
 *
 * @param kind what it is
 * @param instruction what to do, in a sentence that may hold variables
 */
public record Pause(Kind kind, Argument instruction) {

  /** What is waited for. */
  public enum Kind {
    /** The server is to be booted again: its boot ID (proc(5)) changes. */
    REBOOT,
    /** A person is to do something. */
    PERSON
  }
}
