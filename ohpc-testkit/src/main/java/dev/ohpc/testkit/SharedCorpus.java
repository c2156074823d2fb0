package dev.ohpc.testkit;

import dev.ohpc.model.problem.Source;
import dev.ohpc.testkit.program.RealPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Configuration files of real projects, which are read where they are: in {@code shared/corpus}
 * next to the repository, a directory a kind. Its {@code INDEX.tsv} says where each is from. The
 * system property {@code ohpc.shared} or the variable {@code OHPC_SHARED} names another {@code
 * shared}.
 *
 * <p>Without them a test is skipped and says so; with the system property {@code
 * ohpc.real-programs} set to {@code required} it fails instead.
 */
public final class SharedCorpus {

  private final Path directory;

  private SharedCorpus(Path directory) {
    this.directory = directory;
  }

  /** Looks for the files; without them the test that asks ends here. */
  public static SharedCorpus find() {
    return Stream.of(System.getProperty("ohpc.shared"), System.getenv("OHPC_SHARED"))
        .filter(Objects::nonNull)
        .map(shared -> in(Path.of(shared, "corpus")))
        .findFirst()
        .orElseGet(() -> near(Path.of("").toAbsolutePath()));
  }

  static SharedCorpus near(Path workingDirectory) {
    return in(repository(workingDirectory).resolveSibling("shared").resolve("corpus"));
  }

  private static SharedCorpus in(Path directory) {
    if (!Files.isDirectory(directory)) {
      String missing = "no corpus of real files in " + directory;
      return RealPrograms.areRequired()
          ? Assertions.fail(missing)
          : Assumptions.abort("skipped: " + missing);
    }
    return new SharedCorpus(directory);
  }

  /** The highest of the directories above that belong to one build. */
  private static Path repository(Path workingDirectory) {
    Path highest = workingDirectory;
    Optional<Path> above = Optional.of(workingDirectory);
    while (above.filter(SharedCorpus::isBuilt).isPresent()) {
      highest = above.get();
      above = Optional.ofNullable(highest.getParent());
    }
    return highest;
  }

  private static boolean isBuilt(Path directory) {
    return Files.exists(directory.resolve("pom.xml"));
  }

  /**
   * The files of one kind in the order of their names.
   *
   * @param kind a directory of the corpus, such as {@code dnsmasq}
   */
  public List<Source> files(String kind) {
    try (Stream<Path> files = Files.list(directory.resolve(kind))) {
      return files.sorted().map(this::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with facts that were read elsewhere, which stands beside the corpus. */
  Path facts(String name) {
    return directory.resolveSibling("facts").resolve(name);
  }

  private Source read(Path file) {
    try {
      return Source.of(directory.relativize(file).toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
