package dev.ohpc.render.cli;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.machine.ClusterDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check SPEC|DIR}. */
@Command(
    name = "check",
    description = {
      "Says what is wrong with a cluster, or works badly; writes nothing.",
      "A directory is taken for / of a management server, or for a rendered tree."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /** How problems are printed. */
  enum Form {
    /** A line a problem. */
    line,
    /** With the text that is meant. */
    text,
    /** For tools. */
    json
  }

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "SPEC|DIR",
      converter = NamedPath.class,
      description = "a spec file, input.local of OpenHPC, nodes.conf of Warewulf, or a directory")
  private Path given;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "line, text or json; default: ${DEFAULT-VALUE}",
      defaultValue = "line")
  private Form form;

  @Mixin private final SlurmChoice slurm = new SlurmChoice();

  @Override
  public Integer call() throws IOException {
    Problems problems =
        Files.isDirectory(given)
            ? ClusterDirectory.read(given, slurm.series()).check()
            : problems(ClusterSpec.tryLoad(slurm.forbiddenWith(given)));
    PrintWriter err = command.commandLine().getErr();
    err.print(
        switch (form) {
          case line -> problems.toLines();
          case text -> problems.toText();
          case json -> problems.toJson();
        });
    err.flush();
    boolean fine = problems.stream().map(Problem::severity).allMatch(Severity.NOTE::equals);
    return fine ? 0 : Failures.PROBLEMS;
  }

  /** The problems of the spec, and those that show only when its files are made. */
  private static Problems problems(LoadResult loaded) {
    if (loaded.spec().isEmpty()) {
      return loaded.problems();
    }
    try {
      FileTree.of(loaded.spec().get());
      return loaded.problems();
    } catch (InvalidSpecException e) {
      return e.problems();
    }
  }
}
