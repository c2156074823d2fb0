package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory that is there: compared with the tree, then changed where it differs.
 *
 * <p>A file is this library's own when the manifest lists it, or the journal of a write that was
 * cut off. Any other file is left alone, and one that stands where a file of the tree must go is an
 * error.
 */
final class ExistingDirectory {

  private final Path directory;
  private final Set<String> own = new LinkedHashSet<>();
  private final Set<String> looked = new HashSet<>();
  private final List<String> created = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private int unchanged;

  ExistingDirectory(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  RenderReport write(FileTree tree, Progress progress) throws IOException {
    Path manifest = directory.resolve(FileTree.MANIFEST);
    String before = Files.exists(manifest) ? Files.readString(manifest) : "";
    own.addAll(Manifest.paths(before));
    own.addAll(Journal.leftBehind(directory));
    List<RenderedFile> different = compare(tree, progress);
    List<String> removed = removed(tree);
    boolean cutOff = Journal.exists(directory);
    String after = tree.manifest();
    if (different.isEmpty() && removed.isEmpty() && after.equals(before) && !cutOff) {
      return report(removed);
    }
    refuseForeignManifest(before, manifest);
    own.addAll(tree.files().stream().map(RenderedFile::path).toList());
    try (Journal journal = Journal.open(directory)) {
      journal.stage(different, after);
      journal.begin(own);
      journal.commit(different, removed);
    }
    (before.isEmpty() ? created : changed).add(FileTree.MANIFEST);
    return report(removed);
  }

  private void refuseForeignManifest(String before, Path manifest) throws IOException {
    if (!before.isEmpty() && Manifest.paths(before).isEmpty()) {
      throw occupied(manifest);
    }
  }

  private List<RenderedFile> compare(FileTree tree, Progress progress) throws IOException {
    List<RenderedFile> different = new ArrayList<>();
    int total = tree.files().size();
    int done = 0;
    for (RenderedFile file : tree.files()) {
      Optional<BasicFileAttributes> there = lookAt(file.path());
      Path path = directory.resolve(file.path());
      if (there.isPresent() && DiskFile.equals(path, there.get(), file.bytes(), file.mode())) {
        unchanged++;
      } else {
        if (there.isPresent() && !own.contains(file.path())) {
          throw occupied(path);
        }
        (there.isPresent() ? changed : created).add(file.path());
        different.add(file);
      }
      progress.files(++done, total);
    }
    return different;
  }

  /** What is at a path, if anything; only a regular file below real directories is acceptable. */
  private Optional<BasicFileAttributes> lookAt(String name) throws IOException {
    lookAtParents(name);
    Path path = directory.resolve(name);
    try {
      BasicFileAttributes attributes = DiskFile.attributes(path);
      if (!attributes.isRegularFile()) {
        throw new FileSystemException(
            path.toString(), null, what(attributes) + " is in the way; move it away");
      }
      return Optional.of(attributes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void lookAtParents(String name) throws IOException {
    for (String parent : DirectoryTree.parents(name)) {
      Path path = directory.resolve(parent);
      if (looked.add(parent)
          && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            path.toString(),
            null,
            what(DiskFile.attributes(path)) + " is where a directory belongs; move it away");
      }
    }
  }

  private static String what(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return "a symbolic link";
    }
    return attributes.isDirectory() ? "a directory" : "a file";
  }

  private static FileAlreadyExistsException occupied(Path path) {
    return new FileAlreadyExistsException(
        path.toString(), null, "is there and was not written by this library; move it away");
  }

  private List<String> removed(FileTree tree) {
    return own.stream()
        .filter(path -> !tree.contains(path))
        .filter(this::isInside)
        .filter(path -> Files.exists(directory.resolve(path), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** A manifest is a file that anybody may have edited: nothing outside is ever removed. */
  private boolean isInside(String path) {
    return !path.startsWith("/")
        && directory.resolve(path).equals(directory.resolve(path).normalize())
        && !path.equals(FileTree.MANIFEST)
        && DirectoryTree.parents(path).stream()
            .allMatch(
                parent -> Files.isDirectory(directory.resolve(parent), LinkOption.NOFOLLOW_LINKS));
  }

  private RenderReport report(List<String> removed) {
    return RenderReport.builder()
        .directory(directory)
        .addAllCreated(created)
        .addAllChanged(changed)
        .addAllRemoved(removed)
        .unchanged(unchanged)
        .build();
  }
}
