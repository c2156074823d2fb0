package dev.ohpc.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A rendered directory; one with nothing in it is one that is not rendered yet. */
final class RenderedPlace extends PlannedPlace {

  RenderedPlace(Path directory) {
    super(directory);
  }

  @Override
  Optional<String> path(RenderedFile file) {
    return Optional.of(file.path());
  }

  @Override
  Map<String, List<String>> removed(FileTree tree) throws IOException {
    PlainFiles there = new PlainFiles(directory());
    Map<String, List<String>> removed = Manifest.units(there.manifest());
    removed
        .keySet()
        .removeIf(path -> tree.contains(path) || !there.isInside(path) || !there.isFile(path));
    return removed;
  }

  @Override
  List<String> foreign(FileTree tree) throws IOException {
    Set<String> own = new HashSet<>(Manifest.paths(new PlainFiles(directory()).manifest()));
    own.add(FileTree.MANIFEST);
    try (Stream<Path> paths = Files.walk(directory())) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> directory().relativize(path).toString().replace('\\', '/'))
          .filter(path -> !own.contains(path) && !tree.contains(path))
          .sorted()
          .toList();
    }
  }
}
