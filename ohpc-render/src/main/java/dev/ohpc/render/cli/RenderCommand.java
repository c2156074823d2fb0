package dev.ohpc.render.cli;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.RenderReport;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code render SPEC DIR}. */
@Command(
    name = "render",
    description = "Writes every file of a cluster below a directory: all, or none.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

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
      description = "the directory; made if it is not there")
  private Path directory;

  @Option(names = "--list", description = "list the files of the tree")
  private boolean list;

  @Override
  public Integer call() throws IOException {
    try (TerminalProgress progress = TerminalProgress.start()) {
      progress.phase("loading");
      LoadResult loaded = ClusterSpec.tryLoad(spec);
      ClusterSpec cluster = loaded.orThrow();
      progress.phase("rendering");
      FileTree tree = FileTree.of(cluster);
      progress.clear();
      tell(loaded.problems());
      RenderReport report = tree.writeTo(directory, progress);
      progress.clear();
      report(report, tree);
    }
    return 0;
  }

  private void tell(Problems warnings) {
    PrintWriter err = command.commandLine().getErr();
    err.print(warnings.toLines());
    err.flush();
  }

  private void report(RenderReport report, FileTree tree) {
    PrintWriter out = command.commandLine().getOut();
    if (list) {
      tree.files().forEach(file -> out.println(line(file)));
      out.println("      " + FileTree.MANIFEST);
    }
    out.printf(
        Locale.ROOT,
        "%s: %d files created, %d changed, %d removed, %d as they were\n",
        directory,
        report.created().size(),
        report.changed().size(),
        report.removed().size(),
        report.unchanged());
  }

  private static String line(RenderedFile file) {
    return file.mode() + "  " + file.path();
  }
}
