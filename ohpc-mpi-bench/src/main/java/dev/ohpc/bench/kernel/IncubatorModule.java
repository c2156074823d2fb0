package dev.ohpc.bench.kernel;

import java.util.Optional;

/**
 * The module {@code jdk.incubator.vector}, which a JVM has only when it was asked for.
 *
 * <p>This module does not require it, for then every start would warn of it.
 */
final class IncubatorModule {

  private static final String NAME = "jdk.incubator.vector";

  private IncubatorModule() {}

  static Optional<PiKernel> kernel() {
    return ModuleLayer.boot().findModule(NAME).map(IncubatorModule::load);
  }

  static IllegalArgumentException missing() {
    return new IllegalArgumentException(
        "the kernel `vector` needs the Vector API; start java with --add-modules " + NAME);
  }

  private static PiKernel load(Module vectors) {
    IncubatorModule.class.getModule().addReads(vectors);
    try {
      return Class.forName(IncubatorModule.class.getPackageName() + ".VectorKernel")
          .asSubclass(PiKernel.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the kernel `vector` is not in this build", e);
    }
  }
}
