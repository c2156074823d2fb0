package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.MpiSpec;

/** The recommended choices for MPI, where the spec makes none. */
final class Launchers {

  private Launchers() {}

  static MpiSpec.Launcher of(ClusterSpec spec) {
    return spec.mpi().launcher().orElse(MpiSpec.Launcher.PMIX);
  }

  static MpiSpec.Stack stack(ClusterSpec spec) {
    return spec.mpi().stack().orElse(MpiSpec.Stack.OPENHPC);
  }
}
