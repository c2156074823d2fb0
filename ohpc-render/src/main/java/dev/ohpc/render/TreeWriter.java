package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a tree to disk, whole or not at all.
 *
 * <p>A directory that is not there is built beside its place and moved to it in one step. One that
 * is there is looked at first, and not touched when all is as it should be; otherwise it is locked
 * and compared, and what differs is written beside and then moved into place, file by file, while
 * the manifest is away. A write that fails puts back what it has moved. So a tree that has its
 * manifest is whole, also after the process was killed; one without is put right by writing it
 * again.
 */
final class TreeWriter {

  private static final Logger log = LoggerFactory.getLogger(TreeWriter.class);

  private final FileTree tree;
  private final Progress progress;

  TreeWriter(FileTree tree, Progress progress) {
    this.tree = tree;
    this.progress = progress;
  }

  RenderReport write(Path directory) throws IOException {
    RenderReport report =
        Files.exists(directory, LinkOption.NOFOLLOW_LINKS) ? update(directory) : create(directory);
    log.info(
        "{}: {} files created, {} changed, {} removed, {} as they were",
        directory,
        report.created().size(),
        report.changed().size(),
        report.removed().size(),
        report.unchanged());
    return report;
  }

  private RenderReport create(Path directory) throws IOException {
    try (NewDirectory place = NewDirectory.open(directory)) {
      // another process may have made it before this one had the lock
      return Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
          ? update(directory)
          : place.write(tree, progress);
    }
  }

  private RenderReport update(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new FileSystemException(
          directory.toString(), null, "is not a directory; give another path, or move it away");
    }
    NewDirectory.removeLeftovers(directory);
    return new ExistingDirectory(directory, tree, progress).write();
  }
}
