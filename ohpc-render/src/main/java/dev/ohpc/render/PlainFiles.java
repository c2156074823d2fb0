package dev.ohpc.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The regular files below a directory, with real directories above them; anything else in their
 * place is an error.
 */
final class PlainFiles {

  private final Path directory;
  private final Set<String> looked = new HashSet<>();

  PlainFiles(Path directory) {
    this.directory = directory;
  }

  /** Whether a file is there just as it should be. */
  boolean has(RenderedFile file) throws IOException {
    Optional<BasicFileAttributes> found = find(file.path());
    return found.isPresent()
        && DiskFile.equals(directory.resolve(file.path()), found.get(), file.bytes(), file.mode());
  }

  /** A file, if anything is there. */
  Optional<BasicFileAttributes> find(String path) throws IOException {
    for (String parent : DirectoryTree.parents(path)) {
      if (looked.add(parent)) {
        DirectoryTree.exists(directory.resolve(parent));
      }
    }
    return DiskFile.find(directory.resolve(path));
  }

  /** The text of the manifest; none if it is not there. */
  String manifest() throws IOException {
    // not readString: a file of somebody else need not be text
    return find(FileTree.MANIFEST).isPresent()
        ? new String(
            Files.readAllBytes(directory.resolve(FileTree.MANIFEST)), StandardCharsets.US_ASCII)
        : "";
  }

  /**
   * Whether a path that a manifest or a journal lists is that of a file here. Anybody may have
   * edited those: nothing outside is ever removed.
   */
  boolean isInside(String path) {
    return !path.startsWith("/")
        && directory.resolve(path).equals(directory.resolve(path).normalize())
        && !path.equals(FileTree.MANIFEST)
        && DirectoryTree.parents(path).stream()
            .allMatch(
                parent -> Files.isDirectory(directory.resolve(parent), LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether a regular file is at a path. */
  boolean isFile(String path) {
    return Files.isRegularFile(directory.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
