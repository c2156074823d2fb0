package dev.ohpc.render.runbook;

/** How far a runbook came. */
public sealed interface RunbookResult {

  /** In words, for a person. */
  String message();

  /**
   * All steps are done.
   *
   * @param steps how many there are
   * @param changed how many of them had something to do this time
   */
  record Done(int steps, int changed) implements RunbookResult {

    @Override
    public String message() {
      return "all " + steps + " steps are done; " + changed + " of them had something to do";
    }
  }

  /**
   * Something has to be done first; the next run goes on there.
   *
   * @param step the step that waits
   * @param kind what for
   * @param instruction what to do
   * @param confirmed whether the run has to be told when that is done, since nothing shows it
   */
  record Waiting(Step step, Pause.Kind kind, String instruction, boolean confirmed)
      implements RunbookResult {

    @Override
    public String message() {
      return instruction
          + " Then run it again"
          + (confirmed ? " and say that " + step.id() + " is done." : ".");
    }
  }

  /**
   * A step failed; the next run does it again from its beginning.
   *
   * @param step the step
   * @param reason why, with the command where there was one
   */
  record Failed(Step step, String reason) implements RunbookResult {

    @Override
    public String message() {
      return "the step "
          + step.id()
          + " ("
          + step.title()
          + ") failed: "
          + reason
          + "; mend that and run it again: it goes on at this step";
    }
  }
}
