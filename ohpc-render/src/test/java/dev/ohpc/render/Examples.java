package dev.ohpc.render;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The clusters of the module's examples. */
public final class Examples {

  public static final Path RECOMMENDED = Path.of("examples/rocky-pi.yaml");
  public static final Path GUIDE = Path.of("examples/rocky-pi-guide.yaml");
  public static final Path INPUT_LOCAL = Path.of("examples/input.local");

  private Examples() {}

  public static ClusterSpec load(Path example) {
    try {
      return ClusterSpec.load(example);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
