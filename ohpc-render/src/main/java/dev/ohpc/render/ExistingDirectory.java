package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A directory that is there: looked at, and when it is not as it should be, compared with the tree
 * and changed where it differs, under a lock.
 */
final class ExistingDirectory {

  private final Path directory;
  private final FileTree tree;
  private final String manifest;
  private final Progress progress;
  private int counted;

  ExistingDirectory(Path directory, FileTree tree, Progress progress) {
    this.directory = directory.toAbsolutePath().normalize();
    this.tree = tree;
    this.manifest = tree.manifest();
    this.progress = progress;
  }

  RenderReport write() throws IOException {
    if (isAsItShouldBe()) {
      return RenderReport.builder().directory(directory).unchanged(tree.files().size()).build();
    }
    try (Journal journal = Journal.open(directory)) {
      // all that was seen before the lock may be another writer's by now
      Comparison found = Comparison.of(directory, tree, manifest, this::count);
      if (found.report().hasChanges()) {
        journal.stage(found.different(), manifest);
        journal.begin(found.own());
        journal.commit(found.different(), found.removed());
      }
      journal.finish(found.gone());
      return found.report();
    }
  }

  /** Takes no lock: an unchanged tree is not touched. */
  private boolean isAsItShouldBe() throws IOException {
    PlainFiles there = new PlainFiles(directory);
    if (Journal.exists(directory) || !there.manifest().equals(manifest)) {
      return false;
    }
    int done = 0;
    for (RenderedFile file : tree.files()) {
      if (!there.has(file)) {
        return false;
      }
      count(++done, tree.files().size());
    }
    return true;
  }

  /** Tells of each file once, also of one that is looked at twice. */
  private void count(int done, int total) {
    if (done > counted) {
      counted = done;
      progress.files(done, total);
    }
  }
}
