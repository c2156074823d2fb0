package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of emulated nodes is made once for each text of its script, by one run at a time. */
@RealProgram("flock")
class EmulatedNodeCacheTest {

  private static final Path SCRIPT =
      Path.of("src/test/resources/dev/ohpc/testkit/real/arm64-root.sh");

  /** Says when it begins and when it ends, and makes nothing. */
  private static final String DEBOOTSTRAP =
      """
      #!/bin/sh
      echo begin >> "$0.log"
      sleep 0.5
      echo end >> "$0.log"
      exit 42
      """;

  @TempDir private Path directory;
  private Path cache;
  private Path debootstrap;

  @BeforeEach
  void prepare() throws IOException {
    cache = directory.resolve("cache");
    debootstrap = Files.createDirectory(directory.resolve("bin")).resolve("debootstrap");
    Files.writeString(debootstrap, DEBOOTSTRAP);
    assertThat(debootstrap.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void theImageOfTheSameScriptIsUsedAgain() throws IOException {
    Path image = Files.createDirectories(imageOf(SCRIPT));

    assertThat(run(SCRIPT)).isEqualTo(new Outcome(0, image + "\n"));
  }

  @Test
  void anotherListOfPackagesMakesAnotherImageInItsPlace() throws IOException {
    Path old = Files.createDirectories(imageOf(SCRIPT));
    Path changed = directory.resolve("changed.sh");
    Files.writeString(changed, Files.readString(SCRIPT).replace("  dbus ", "  dbus vim "));

    assertThat(run(changed).status()).isEqualTo(42);
    assertThat(imageOf(changed)).isNotEqualTo(old).doesNotExist();
    assertThat(old).doesNotExist();
  }

  @Test
  void twoRunsAtOnceMakeItOneAfterTheOther() throws IOException {
    CompletableFuture<Outcome> other = CompletableFuture.supplyAsync(() -> run(SCRIPT));

    assertThat(run(SCRIPT).status()).isEqualTo(42);
    assertThat(other.join().status()).isEqualTo(42);
    assertThat(Files.readAllLines(Path.of(debootstrap + ".log")))
        .isEqualTo(List.of("begin", "end", "begin", "end"));
  }

  private Path imageOf(Path script) throws IOException {
    String text = Files.readString(script);
    String hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    return cache.resolve("root-" + hash.substring(0, 16));
  }

  private Outcome run(Path script) {
    return Outcome.of(
        "env",
        "PATH=" + debootstrap.getParent() + ":" + System.getenv("PATH"),
        "bash",
        script,
        cache);
  }
}
