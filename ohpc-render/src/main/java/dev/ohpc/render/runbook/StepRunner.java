package dev.ohpc.render.runbook;

import java.io.IOException;

/**
 * Runs the programs that the steps of a runbook name, on the management server. A host tool that
 * reaches the server in its own way gives its own; {@link LocalStepRunner} is for one that runs
 * there.
 */
public interface StepRunner {

  /**
   * Runs a program to its end.
   *
   * @throws IOException if it cannot be started or its input or output fails
   * @throws InterruptedException if this thread was interrupted; the program has been ended
   */
  CommandOutcome run(Invocation invocation) throws IOException, InterruptedException;
}
