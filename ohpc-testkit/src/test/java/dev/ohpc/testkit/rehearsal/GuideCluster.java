package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The guide's cluster: a management server and three Raspberry Pi 4s. */
final class GuideCluster {

  private GuideCluster() {}

  static ClusterSpec spec() {
    try {
      return ClusterSpec.load(Path.of("../ohpc-render/examples/rocky-pi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
