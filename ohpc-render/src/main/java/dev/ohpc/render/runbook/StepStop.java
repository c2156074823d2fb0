package dev.ohpc.render.runbook;

/** Ends a run before its end, inside this package only. */
final class StepStop extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient RunbookResult result;

  StepStop(RunbookResult result) {
    super(result.message());
    this.result = result;
  }

  RunbookResult result() {
    return result;
  }
}
