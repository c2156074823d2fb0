package dev.ohpc.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Facts and real configuration files that stand beside the repository, to be read in place.
 *
 * <p>They are where the system property {@code ohpc.shared} or the variable {@code OHPC_SHARED}
 * says, or in the next {@code shared} that holds a {@code corpus}, seen from the working directory
 * upwards.
 */
public final class SharedDirectory {

  private static final String PROPERTY = "ohpc.shared";

  private SharedDirectory() {}

  /**
   * A file of the directory. Without it the test is skipped, or fails if {@code
   * -Dohpc.real-programs=required} asks for everything.
   */
  public static Path file(String name) {
    Optional<Path> file =
        directory().map(directory -> directory.resolve(name)).filter(Files::exists);
    if (file.isEmpty() && "required".equals(System.getProperty("ohpc.real-programs"))) {
      fail("no shared " + name + ", and -Dohpc.real-programs=required asks for it");
    }
    Assumptions.assumeTrue(file.isPresent(), () -> "skipped: no shared " + name);
    return file.orElseThrow();
  }

  private static Optional<Path> directory() {
    return Stream.of(System.getProperty(PROPERTY), System.getenv("OHPC_SHARED"))
        .filter(Objects::nonNull)
        .map(Path::of)
        .findFirst()
        .or(SharedDirectory::above);
  }

  private static Optional<Path> above() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(directory -> directory.resolve("shared"))
        .filter(shared -> Files.isDirectory(shared.resolve("corpus")))
        .findFirst();
  }
}
