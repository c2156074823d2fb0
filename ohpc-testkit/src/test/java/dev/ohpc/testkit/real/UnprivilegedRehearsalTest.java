package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.rehearsal.RehearsalProgram;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal is run by a user who may do nothing. */
class UnprivilegedRehearsalTest {

  private static final List<String> AS_NOBODY =
      List.of(
          "setpriv",
          "--reuid=nobody",
          "--regid=nogroup",
          "--clear-groups",
          "--bounding-set=-all",
          "--no-new-privs");

  @TempDir private Path directory;

  @Test
  @RealProgram(value = "setpriv", namespaces = true)
  void theGuidesClusterComesUpForNobody() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path spec = directory.resolve("cluster.yaml");
    Files.copy(RenderedTrees.EXAMPLES.resolve("rocky-pi.yaml"), spec);
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-classpath", readableClassPath(), RehearsalProgram.class.getName()));

    Outcome outcome = Outcome.of(Stream.concat(command.stream(), Stream.of(spec)).toArray());

    assertThat(outcome.output())
        .contains("user nobody\n", "CapPrm:\t0000000000000000\n", "CapBnd:\t0000000000000000\n")
        .contains("\n3 of 3 nodes are up");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }

  /** A copy, for what the class path names may be in a home that nobody else reads. */
  private String readableClassPath() throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry :
        Splitter.on(File.pathSeparator).split(System.getProperty("java.class.path"))) {
      Path copy = directory.resolve(Integer.toString(copies.size()));
      if (Files.exists(Path.of(entry))) {
        copy(Path.of(entry), copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
