package dev.ohpc.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
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
    Path path = directory.resolve(file.path());
    try {
      Optional<BasicFileAttributes> found = find(file.path());
      return found.isPresent() && DiskFile.equals(path, found.get(), file.bytes(), file.mode());
    } catch (NoSuchFileException e) {
      return false; // another writer has just taken it away
    }
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
    if (find(FileTree.MANIFEST).isEmpty()) {
      return "";
    }
    try {
      // not readString: a file of somebody else need not be text
      byte[] bytes = Files.readAllBytes(directory.resolve(FileTree.MANIFEST));
      return new String(bytes, StandardCharsets.US_ASCII);
    } catch (NoSuchFileException e) {
      return ""; // another writer has just taken it away
    }
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
