package dev.ohpc.render.runbook;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a runbook step by step, as its scripts do, with the same marks of what is done: one may go
 * on where the other stopped, but not at the same time.
 *
 * <pre>{@code
 * RunbookResult result =
 *     RunbookExecution.of(Runbook.of(spec), tree, Path.of("/var/lib/ohpc-runbook"))
 *         .run(new LocalStepRunner());
 * System.out.println(result.message());
 * }</pre>
 */
public final class RunbookExecution {

  private static final Logger log = LoggerFactory.getLogger(RunbookExecution.class);
  private static final Command BOOT_ID = Command.of("cat", "/proc/sys/kernel/random/boot_id");

  private final Runbook runbook;
  private final Path tree;
  private final Path state;
  private final ImmutableSet<String> confirmed;

  private RunbookExecution(Runbook runbook, Path tree, Path state, Set<String> confirmed) {
    this.runbook = runbook;
    this.tree = tree;
    this.state = state;
    this.confirmed = ImmutableSet.copyOf(confirmed);
  }

  /**
   * An execution.
   *
   * @param tree the rendered directory, where the programs run
   * @param state the directory of the marks, on this machine; made if it is not there
   */
  public static RunbookExecution of(Runbook runbook, Path tree, Path state) {
    return new RunbookExecution(runbook, tree.toAbsolutePath(), state, Set.of());
  }

  /**
   * The same, told that a person has done what a step waits for.
   *
   * @throws java.util.NoSuchElementException if the runbook has no such step
   */
  public RunbookExecution confirm(String step) {
    ImmutableSet<String> all =
        ImmutableSet.<String>builder().addAll(confirmed).add(runbook.step(step).id()).build();
    return new RunbookExecution(runbook, tree, state, all);
  }

  /**
   * Does what is not done, up to the end or the first step that fails or waits.
   *
   * @throws IOException if the marks cannot be read or written
   * @throws InterruptedException if this thread was interrupted; the next run goes on there
   */
  public RunbookResult run(StepRunner runner) throws IOException, InterruptedException {
    StepMarks marks = new StepMarks(state);
    int changed = 0;
    for (Step step : runbook.steps()) {
      try {
        changed += new StepExecution(step, marks, runner).run() ? 1 : 0;
      } catch (StepStop stop) {
        log.info("{}", stop.result().message());
        return stop.result();
      }
    }
    return new RunbookResult.Done(runbook.steps().size(), changed);
  }

  /** One step that is being done. */
  private final class StepExecution {

    private final Step step;
    private final StepMarks marks;
    private final StepRunner runner;
    private boolean worked;

    StepExecution(Step step, StepMarks marks, StepRunner runner) {
      this.step = step;
      this.marks = marks;
      this.runner = runner;
    }

    /** Whether there was something to do. */
    boolean run() throws IOException, InterruptedException, StepStop {
      for (String needed : step.needs()) {
        if (!marks.isThere(needed)) {
          throw failed("it needs the step " + needed + ", which is not done");
        }
      }
      if (step.place().isPerNode()) {
        onceANode();
      } else if (isToDo(marks.isDone(step), Optional.empty())) {
        work(Optional.empty());
      }
      marks.done(step);
      return worked;
    }

    private void onceANode() throws IOException, InterruptedException, StepStop {
      boolean before = marks.isDone(step);
      Set<String> finished = marks.nodes(step);
      for (Runbook.Node node : runbook.nodes()) {
        Optional<Runbook.Node> here = Optional.of(node);
        if (isToDo(before || finished.contains(node.name()), here)) {
          work(here);
          marks.done(step, node);
        }
      }
    }

    /** What a person does shows by itself, where it can be seen; all else is done once at least. */
    private boolean isToDo(boolean before, Optional<Runbook.Node> node)
        throws IOException, InterruptedException, StepStop {
      boolean mark = before || (step.waitsForPerson() && !step.done().isEmpty());
      if (!mark) {
        return true;
      }
      for (Command command : step.done()) {
        if (!start(invocation(command, Invocation.Purpose.CHECK, node)).isFine()) {
          return true;
        }
      }
      return false;
    }

    private void work(Optional<Runbook.Node> node)
        throws IOException, InterruptedException, StepStop {
      log.info("{}: {}", step.id(), step.title());
      worked = true;
      if (!step.commands().isEmpty()) {
        marks.started(step);
      }
      for (Command command : step.commands()) {
        mustEndWell(invocation(command, Invocation.Purpose.CHANGE, node));
      }
      if (step.pause().isPresent()) {
        pause(step.pause().get());
      }
      for (Command command : step.verify()) {
        mustEndWell(invocation(command, Invocation.Purpose.VERIFY, node));
      }
    }

    private void pause(Pause pause) throws IOException, InterruptedException, StepStop {
      boolean goesOn =
          pause.kind() == Pause.Kind.PERSON ? confirmed.contains(step.id()) : wasBooted();
      if (!goesOn) {
        throw new StepStop(
            new RunbookResult.Waiting(
                step,
                pause.kind(),
                pause.instruction().resolve(variables(Optional.empty())),
                step.waitsForPerson() && step.done().isEmpty()));
      }
    }

    private boolean wasBooted() throws IOException, InterruptedException, StepStop {
      Invocation question = invocation(BOOT_ID, Invocation.Purpose.CHECK, Optional.empty());
      String now = start(question).printed().strip();
      String asked = marks.boot(step);
      marks.boot(step, asked.isEmpty() ? now : asked);
      return !asked.isEmpty() && !asked.equals(now);
    }

    private void mustEndWell(Invocation invocation)
        throws IOException, InterruptedException, StepStop {
      log.info("+ {}", invocation);
      CommandOutcome outcome = start(invocation);
      if (!outcome.isFine()) {
        String printed = invocation.secret() ? "" : outcome.printed().strip();
        throw failed(
            "`"
                + invocation
                + "` ended with status "
                + outcome.status()
                + (printed.isEmpty() ? "" : " and said: " + printed));
      }
    }

    private CommandOutcome start(Invocation invocation) throws InterruptedException, StepStop {
      try {
        return runner.run(invocation);
      } catch (IOException e) {
        throw failed("`" + invocation + "` cannot be run: " + e.getMessage());
      }
    }

    private StepStop failed(String reason) {
      return new StepStop(new RunbookResult.Failed(step, reason));
    }

    private Invocation invocation(
        Command command, Invocation.Purpose purpose, Optional<Runbook.Node> node) {
      Function<Variable, String> variables = variables(node);
      List<String> words = command.words().stream().map(word -> word.resolve(variables)).toList();
      return new Invocation(
          step.id(),
          purpose,
          step.place() == Place.NODES ? remote(words, variables) : words,
          command.input().orElse(""),
          command.output().map(file -> Path.of(file.resolve(variables))),
          !step.secrets().isEmpty());
    }

    private List<String> remote(List<String> words, Function<Variable, String> variables) {
      String line = ShellWords.join(words.stream().map(word -> Argument.of(word)).toList());
      String target = "root@" + variables.apply(Variable.ADDRESS);
      return List.of("ssh", "-o", "BatchMode=yes", target, line);
    }

    private Function<Variable, String> variables(Optional<Runbook.Node> node) {
      return variable ->
          switch (variable) {
            case TREE -> tree.toString();
            case NODE -> node.map(Runbook.Node::name).orElse("");
            case ADDRESS -> node.map(Runbook.Node::address).orElse("");
          };
    }
  }
}
