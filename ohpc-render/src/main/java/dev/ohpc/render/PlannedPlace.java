package dev.ohpc.render;

import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that is compared with a tree. */
abstract class PlannedPlace {

  /**
   * A file that is there.
   *
   * @param text its text; what is not UTF-8 is replaced
   * @param mode its permissions, where the file system has such
   */
  record Found(String text, Optional<FileMode> mode) {}

  private final Path directory;

  PlannedPlace(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** Where a file of the tree belongs here; empty where it does not. */
  abstract Optional<String> path(RenderedFile file);

  /** The files of an earlier tree that are not part of this one, and the units that read them. */
  abstract Map<String, List<String>> removed(FileTree tree) throws IOException;

  /** What others put where the tree is. */
  abstract List<String> foreign(FileTree tree) throws IOException;

  Optional<Found> find(String path) throws IOException {
    Path file = directory.resolve(path);
    if (!Files.isRegularFile(file) || !isInside(file)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return Optional.of(new Found(text, mode(file)));
  }

  /** What a symbolic link leads to outside is as if it were not there. */
  private boolean isInside(Path file) throws IOException {
    return file.toRealPath().startsWith(directory.toRealPath());
  }

  private static Optional<FileMode> mode(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    int bits = 0;
    Set<PosixFilePermission> there = Files.getPosixFilePermissions(file);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      bits = bits << 1 | (there.contains(permission) ? 1 : 0);
    }
    return Optional.of(FileMode.parse("0" + Integer.toOctalString(01000 | bits).substring(1)));
  }
}
