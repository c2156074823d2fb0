package dev.ohpc.testkit.real;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rendered clusters for the programs to read: the guide's in both profiles, and generated ones. */
final class RenderedTrees {

  static final Path EXAMPLES = Path.of("../ohpc-render/examples");

  private RenderedTrees() {}

  static Path recommended(Path work) {
    return render("rocky-pi.yaml", work);
  }

  static Path guide(Path work) {
    return render("rocky-pi-guide.yaml", work);
  }

  private static Path render(String example, Path work) {
    try {
      Path tree = work.resolve(example.replace(".yaml", ""));
      ClusterSpec.load(EXAMPLES.resolve(example)).render(tree);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guide's cluster in both profiles, and so many generated clusters, the same each time. */
  static List<Path> all(Path work, int generated) {
    List<ClusterSpec> specs = Samples.of(ClusterSpecs.valid(), generated);
    Stream<Path> trees =
        IntStream.range(0, generated).mapToObj(i -> render(specs.get(i), work.resolve("tree" + i)));
    return Stream.concat(Stream.of(recommended(work), guide(work)), trees).toList();
  }

  static Path render(ClusterSpec spec, Path tree) {
    try {
      spec.render(tree);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a tree whose path ends so. */
  static List<Path> files(Path tree, String end) {
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(end))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
