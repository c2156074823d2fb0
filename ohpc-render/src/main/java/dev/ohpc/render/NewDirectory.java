package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A directory that is not there: built beside its place, then moved to it in one step.
 *
 * <p>A lock beside it is taken before anything is built and given up after the move, so what is
 * found half built under that lock was left by a process that was killed.
 */
final class NewDirectory implements AutoCloseable {

  private final Path directory;
  private final Path building;
  private final WriteLock lock;

  private NewDirectory(Path directory, Path building, WriteLock lock) {
    this.directory = directory;
    this.building = building;
    this.lock = lock;
  }

  /** Takes the lock of a place, and makes the directories above it. */
  static NewDirectory open(Path place) throws IOException {
    Path directory = place.toAbsolutePath().normalize();
    makeAbove(directory);
    return new NewDirectory(
        directory, beside(directory, "new"), WriteLock.take(beside(directory, "lock"), directory));
  }

  private static void makeAbove(Path directory) throws IOException {
    Path parent = directory.getParent();
    for (Path above = parent; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new FileSystemException(
            above.toString(), null, "is not a directory; give another path, or move it away");
      }
    }
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  private static Path beside(Path directory, String what) {
    return directory.resolveSibling("." + directory.getFileName() + ".ohpc-" + what);
  }

  /** Clears away what a killed process left beside a directory that is there by now. */
  static void removeLeftovers(Path place) {
    Path directory = place.toAbsolutePath().normalize();
    if (!Files.exists(beside(directory, "lock"), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      open(directory).close();
    } catch (IOException e) {
      // somebody is at work there, or they belong to another user
    }
  }

  RenderReport write(FileTree tree, Progress progress) throws IOException {
    deleteBuilding();
    build(tree, progress);
    DiskFile.move(building, directory, directory);
    return RenderReport.builder()
        .directory(directory)
        .addAllCreated(tree.files().stream().map(RenderedFile::path).toList())
        .addCreated(FileTree.MANIFEST)
        .unchanged(0)
        .build();
  }

  private void build(FileTree tree, Progress progress) throws IOException {
    DirectoryTree.make(building);
    Set<String> made = new HashSet<>();
    int done = 0;
    int total = tree.files().size();
    for (RenderedFile file : tree.files()) {
      for (String parent : DirectoryTree.parents(file.path())) {
        if (made.add(parent)) {
          DirectoryTree.make(building.resolve(parent));
        }
      }
      DiskFile.create(building.resolve(file.path()), file.bytes(), file.mode());
      progress.files(++done, total);
    }
    DiskFile.create(
        building.resolve(FileTree.MANIFEST),
        tree.manifest().getBytes(StandardCharsets.US_ASCII),
        FileMode.PUBLIC);
  }

  /** Deletes what did not reach its place, and gives up the lock. */
  @Override
  public void close() throws IOException {
    try (lock) {
      deleteBuilding();
    }
  }

  private void deleteBuilding() throws IOException {
    if (DirectoryTree.exists(building)) {
      DirectoryTree.delete(building);
    }
  }
}
