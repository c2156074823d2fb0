package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.nio.file.Path;

/** Writing a tree to disk, and {@code cp -r} of the same tree, in turns. */
final class DiskRun {

  private static final int ROUNDS = 5;

  private final Path directory;
  private final Rounds write = new Rounds();
  private final Rounds writeAgain = new Rounds();
  private final Rounds copy = new Rounds();

  DiskRun(Path directory) {
    this.directory = directory;
  }

  /** Both start with nothing waiting to be written, and take turns in who comes first. */
  static DiskRun of(ClusterSpec spec, Path directory) throws IOException {
    DiskRun run = new DiskRun(directory);
    FileTree tree = FileTree.of(spec);
    tree.writeTo(run.finished());
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        run.write(tree);
        run.copy();
      } else {
        run.copy();
        run.write(tree);
      }
    }
    Command.output("rm", "-rf", run.finished());
    return run;
  }

  private void write(FileTree tree) throws IOException {
    Path target = directory.resolve("written");
    settle();
    write.time(() -> tree.writeTo(target));
    writeAgain.time(() -> tree.writeTo(target));
    Command.output("rm", "-rf", target);
  }

  private void copy() throws IOException {
    Path target = directory.resolve("copied");
    settle();
    copy.time(() -> Command.output("cp", "-r", finished(), target));
    Command.output("rm", "-rf", target);
  }

  private void settle() throws IOException {
    Command.output("sync", "-f", directory);
  }

  private Path finished() {
    return directory.resolve("finished");
  }

  void row(Table table, int nodes) {
    table.row(nodes, write, writeAgain, copy, Table.times(write.median() / copy.median()));
  }
}
