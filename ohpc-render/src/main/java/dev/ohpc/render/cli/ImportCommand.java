package dev.ohpc.render.cli;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.render.machine.ClusterDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE|DIR}. */
@Command(
    name = "import",
    description = {
      "Prints the spec of a cluster that is there already, and what it cannot carry.",
      "A directory is taken for / of its management server: slurm.conf and dnsmasq.conf are read,"
          + " and what is beside them."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "FILE|DIR",
      converter = NamedPath.class,
      description = "an OpenHPC input.local, a Warewulf 4 nodes.conf, or a directory")
  private Path given;

  @Mixin private final SlurmChoice slurm = new SlurmChoice();

  @Override
  public Integer call() throws IOException {
    LoadResult result =
        Files.isDirectory(given)
            ? ClusterDirectory.read(given, slurm.series()).toSpec()
            : ClusterSpec.tryLoad(slurm.forbiddenWith(given));
    PrintWriter err = command.commandLine().getErr();
    err.print(result.problems().toLines());
    err.flush();
    if (result.spec().isEmpty()) {
      return Failures.PROBLEMS;
    }
    command.commandLine().getOut().print(result.spec().get().toYaml());
    command.commandLine().getOut().flush();
    return 0;
  }
}
