package dev.ohpc.testkit.assertion;

import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trees as texts by path, their manifest among them. */
final class TreeText {

  private TreeText() {}

  static Map<String, String> of(FileTree tree) {
    Map<String, String> texts = new TreeMap<>();
    tree.files().forEach(file -> texts.put(file.path(), file.content()));
    texts.put(FileTree.MANIFEST, tree.manifest());
    return texts;
  }

  /** What a directory holds. */
  static Map<String, String> of(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(name(directory, file), Files.readString(file));
      }
    }
    return texts;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** The paths that end with the same name, or else all top directories. */
  static String likeIt(FileTree tree, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String same =
        paths(tree).filter(it -> it.endsWith("/" + name)).collect(Collectors.joining("\n  "));
    String directories =
        paths(tree)
            .map(it -> it.replaceFirst("/.*", "/…"))
            .distinct()
            .collect(Collectors.joining("\n  "));
    return "  " + (same.isEmpty() ? directories : same);
  }

  private static Stream<String> paths(FileTree tree) {
    return tree.files().stream().map(RenderedFile::path);
  }
}
