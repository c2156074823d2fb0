package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** A directory that is not there: built beside its place, then moved to it in one step. */
final class NewDirectory {

  private static final String LOCK = ".lock";

  private final Path directory;
  private final Path parent;
  private final String prefix;

  NewDirectory(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    Path above = this.directory.getParent();
    this.parent = above == null ? this.directory : above;
    this.prefix = "." + this.directory.getFileName() + ".ohpc-";
  }

  RenderReport write(FileTree tree, Progress progress) throws IOException {
    Files.createDirectories(parent);
    removeLeftovers();
    Path building = Files.createTempDirectory(parent, prefix);
    try (WriteLock lock = WriteLock.take(building, LOCK)) {
      build(tree, building, progress);
      lock.delete();
      Files.move(building, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      DirectoryTree.delete(building);
      throw e;
    }
    return RenderReport.builder()
        .directory(directory)
        .addAllCreated(tree.files().stream().map(RenderedFile::path).toList())
        .addCreated(FileTree.MANIFEST)
        .unchanged(0)
        .build();
  }

  private static void build(FileTree tree, Path building, Progress progress) throws IOException {
    // createTempDirectory makes it for the owner alone
    DirectoryTree.setMode(building, FileMode.EXECUTABLE);
    Set<String> made = new HashSet<>();
    int done = 0;
    int total = tree.files().size();
    for (RenderedFile file : tree.files()) {
      for (String parent : DirectoryTree.parents(file.path())) {
        if (made.add(parent)) {
          Files.createDirectory(building.resolve(parent));
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

  /** What a killed process left behind: its lock is free. */
  private void removeLeftovers() throws IOException {
    try (var siblings = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path sibling : siblings) {
        if (Files.exists(sibling.resolve(LOCK)) && WriteLock.isFree(sibling.resolve(LOCK))) {
          DirectoryTree.delete(sibling);
        }
      }
    }
  }
}
