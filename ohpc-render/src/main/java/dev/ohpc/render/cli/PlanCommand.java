package dev.ohpc.render.cli;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.InvalidSpecException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan SPEC DIR}. */
@Command(
    name = "plan",
    description = {
      "Says what render would change in a directory, in text and in meaning; writes nothing.",
      "A directory with etc in it is taken for / of a management server, any other for a rendered"
          + " tree."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status, as diff(1) has it:%n",
    exitCodeList = {"0:nothing would change", "1:something would", "2:trouble"})
final class PlanCommand implements Callable<Integer> {

  private static final int SAME = 0;
  private static final int DIFFERENT = 1;
  private static final int TROUBLE = 2;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      converter = NamedPath.class,
      description = "a spec file, input.local of OpenHPC, or nodes.conf of Warewulf")
  private Path spec;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      converter = NamedPath.class,
      description = "a rendered directory, or / of a management server")
  private Path directory;

  @Override
  public Integer call() {
    try {
      ClusterPlan plan = ClusterSpec.load(spec).plan(directory);
      PrintWriter out = command.commandLine().getOut();
      out.print(plan.toText());
      out.flush();
      return plan.hasChanges() ? DIFFERENT : SAME;
    } catch (InvalidSpecException | IOException e) {
      Failures.tell(e, command.commandLine());
      return TROUBLE;
    }
  }
}
