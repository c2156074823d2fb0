package dev.ohpc.render;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.RenderReport;
import dev.ohpc.model.spi.ClusterRenderer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@link ClusterSpec#render} and {@link ClusterSpec#plan} run.
 *
 * <p>This class is public only because {@link java.util.ServiceLoader} must find it.
 */
public final class FileRenderer implements ClusterRenderer {

  /** For {@link java.util.ServiceLoader}. */
  public FileRenderer() {}

  @Override
  public RenderReport render(ClusterSpec spec, Path directory) throws IOException {
    return FileTree.of(spec).writeTo(directory);
  }

  @Override
  public ClusterPlan plan(ClusterSpec spec, Path directory) throws IOException {
    return Planning.of(spec, FileTree.of(spec), directory);
  }
}
