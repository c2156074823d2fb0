package dev.ohpc.render;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /} of a management server, with the image and the node roots in their places. It has no
 * manifest: what an earlier rendering left there is foreign.
 */
final class ServerPlace extends PlannedPlace {

  private final Places places;
  private final Set<String> ownRoots;

  ServerPlace(Path directory, ClusterSpec spec) {
    super(directory);
    this.places = spec.configs().places();
    this.ownRoots =
        spec.nodes().stream()
            .map(NodeSpec::name)
            .map(name -> relative(places.nodeRoot(name).toString()))
            .collect(Collectors.toCollection(HashSet::new));
    this.ownRoots.add(relative(places.imageRoot().toString()));
  }

  private static String relative(String path) {
    return path.substring(1);
  }

  @Override
  Optional<String> path(RenderedFile file) {
    return file.target().map(ServerPlace::relative);
  }

  @Override
  Map<String, List<String>> removed(FileTree tree) {
    return Map.of();
  }

  @Override
  List<String> foreign(FileTree tree) throws IOException {
    Set<String> own = new HashSet<>(ownRoots);
    Set<String> shared = new TreeSet<>();
    for (RenderedFile file : tree.files()) {
      path(file).ifPresent(own::add);
      path(file).map(ServerPlace::parent).filter(ServerPlace::isReadWhole).ifPresent(shared::add);
    }
    TreeSet<String> foreign = new TreeSet<>();
    for (String parent : shared) {
      foreign.addAll(list(parent, path -> Files.isRegularFile(path)));
    }
    for (String root : list(relative(places.nodeRoots().toString()), Files::isDirectory)) {
      foreign.add(root + "/");
    }
    foreign.removeIf(path -> own.contains(path.replaceFirst("/$", "")));
    return List.copyOf(foreign);
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Directories of which a program reads every file. */
  private static boolean isReadWhole(String directory) {
    return directory.endsWith(".d") || directory.endsWith("/system-connections");
  }

  private List<String> list(String parent, Predicate<Path> kind) throws IOException {
    Path there = directory().resolve(parent);
    if (!Files.isDirectory(there)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(there)) {
      return paths.filter(kind).map(path -> parent + "/" + path.getFileName()).toList();
    }
  }
}
