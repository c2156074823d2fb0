package org.example.cluster;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Path;

/** Renders the spec that is its first argument into the directory that is its second. */
public final class RenderCluster {

  private RenderCluster() {}

  public static void main(String[] arguments) throws IOException {
    try {
      ClusterSpec spec = ClusterSpec.load(Path.of(arguments[0]));
      spec.render(Path.of(arguments[1]));
    } catch (InvalidSpecException e) {
      // every problem of the spec, each with its line and what to do
      System.err.print(e.problems().toText());
      System.exit(1);
    }
  }
}
