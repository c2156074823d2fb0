package dev.ohpc.model.spi;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.RenderReport;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes all files of a cluster, or says what that would change.
 *
 * <p>{@link ClusterSpec#render} finds one by {@link java.util.ServiceLoader}; the module {@code
 * ohpc-render} provides it.
 */
public interface ClusterRenderer {

  /**
   * Writes the files of a spec below a directory, all or none.
   *
   * @throws dev.ohpc.model.problem.InvalidSpecException if the spec has errors
   * @throws IOException if the directory cannot be written: what was there before is there again,
   *     unless a suppressed exception says that it could not be put back
   */
  RenderReport render(ClusterSpec spec, Path directory) throws IOException;

  /**
   * Says what {@link #render} would change, and writes nothing.
   *
   * @throws dev.ohpc.model.problem.InvalidSpecException if the spec has errors
   * @throws IOException if the directory cannot be read
   */
  ClusterPlan plan(ClusterSpec spec, Path directory) throws IOException;
}
