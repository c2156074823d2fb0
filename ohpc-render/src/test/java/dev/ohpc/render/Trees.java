package dev.ohpc.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
