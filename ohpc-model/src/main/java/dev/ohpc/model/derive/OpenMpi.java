package dev.ohpc.model.derive;

import dev.ohpc.model.value.UnixPath;

/** Where Enterprise Linux on aarch64 installs its own Open MPI. */
final class OpenMpi {

  static final UnixPath LIBRARIES = UnixPath.parse("/usr/lib64/openmpi/lib");
  static final UnixPath PROGRAMS = UnixPath.parse("/usr/lib64/openmpi/bin");

  private OpenMpi() {}
}
