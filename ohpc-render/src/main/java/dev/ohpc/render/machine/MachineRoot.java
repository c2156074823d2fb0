package dev.ohpc.render.machine;

import dev.ohpc.model.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory that stands for {@code /} of a machine. What a symbolic link leads to outside of it
 * is as if it were not there.
 */
final class MachineRoot {

  private final Path directory;

  MachineRoot(Path directory) {
    this.directory = directory;
  }

  /** The last name of a path. */
  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The root that a directory of this machine is for another. */
  MachineRoot within(String path) {
    return new MachineRoot(resolve(path));
  }

  /** Whether there is a directory at a path. */
  boolean hasDirectory(String path) {
    return isInside(resolve(path)) && Files.isDirectory(resolve(path));
  }

  /** The text of a file, named by its path; empty if there is none. */
  Optional<Source> file(String path) throws IOException {
    Path file = resolve(path);
    return isInside(file) && Files.isRegularFile(file)
        ? Optional.of(Source.of(file.toString(), Files.readAllBytes(file)))
        : Optional.empty();
  }

  /** The paths of what is in a directory, in the order of their names. */
  List<String> list(String path) throws IOException {
    if (!hasDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(resolve(path))) {
      return entries.map(entry -> path + "/" + entry.getFileName()).sorted().toList();
    }
  }

  private Path resolve(String path) {
    return directory.resolve(path.startsWith("/") ? path.substring(1) : path);
  }

  private boolean isInside(Path path) {
    try {
      return path.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
