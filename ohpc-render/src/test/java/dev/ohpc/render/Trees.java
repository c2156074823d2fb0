package dev.ohpc.render;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees in memory and on disk as maps from path to text, to be compared. */
final class Trees {

  private Trees() {}

  /** What a written tree should hold, the manifest included. */
  static Map<String, String> expected(FileTree tree) {
    Map<String, String> files = new TreeMap<>();
    tree.files().forEach(file -> files.put(file.path(), file.content()));
    files.put(FileTree.MANIFEST, tree.manifest());
    return files;
  }

  /** Copies a directory, links as links: what a process that is killed now would leave. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** What a directory holds, with its directories and all permissions. */
  static Map<String, String> everything(Path directory) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        String text = Files.isDirectory(path) ? "a directory" : Files.readString(path);
        all.put(directory.relativize(path).toString(), mode + " " + text);
      }
    }
    return all;
  }

  /** The names in a directory. */
  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** What a directory holds. */
  static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }

  /** A file system in memory with permissions, whose directory {@code /disk} is there. */
  static FileSystem newFileSystem() {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder()
            .setWorkingDirectory("/disk")
            .setAttributeViews("basic", "posix")
            .build());
  }
}
