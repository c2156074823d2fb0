package dev.ohpc.render.runbook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs nothing and keeps what it was asked to run, for tests of host tools. */
public final class RecordingStepRunner implements StepRunner {

  private final List<Invocation> invocations = new ArrayList<>();
  private final Function<Invocation, CommandOutcome> answers;

  /**
   * Makes one.
   *
   * @param answers how each program is said to have ended
   */
  public RecordingStepRunner(Function<Invocation, CommandOutcome> answers) {
    this.answers = answers;
  }

  @Override
  public CommandOutcome run(Invocation invocation) {
    invocations.add(invocation);
    return answers.apply(invocation);
  }

  /** What it was asked to run so far, in order. */
  public List<Invocation> invocations() {
    return ImmutableList.copyOf(invocations);
  }
}
