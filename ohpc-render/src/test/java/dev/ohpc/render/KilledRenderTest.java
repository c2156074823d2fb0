package dev.ohpc.render;

import static dev.ohpc.render.Trees.contents;
import static dev.ohpc.render.Trees.expected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it writes leaves a whole tree or none: a directory with a manifest
 * holds just what the manifest's spec gives, and each file is whole in any case.
 */
class KilledRenderTest {

  private static final int KILLS = 25;
  private static final int LONGEST_MILLIS = 300;

  @TempDir private Path disk;

  @Test
  void atRandomMomentsLeavesTheOldTreeTheNewOneOrNone() throws Exception {
    FileTree one = FileTree.of(Examples.load(Examples.RECOMMENDED));
    FileTree other = FileTree.of(Examples.load(Examples.GUIDE));
    Path out = disk.resolve("out");
    Random random = new Random(20260101);
    int killedInTheMiddle = 0;
    for (int i = 0; i < KILLS; i++) {
      killWriter(out, random.nextInt(LONGEST_MILLIS), i % 2 == 0);
      if (Files.exists(out)) {
        eachFileIsWhole(out, one, other);
        killedInTheMiddle += Files.exists(out.resolve(FileTree.MANIFEST)) ? 0 : 1;
        oneTreeIfThereIsAManifest(out, one, other);
      }
    }

    one.writeTo(out);

    assertThat(contents(out)).isEqualTo(expected(one));
    assertThat(killedInTheMiddle).as("kills while the manifest was away").isPositive();
    try (Stream<Path> left = Files.list(disk)) {
      assertThat(left).containsExactly(out);
    }
  }

  private static void killWriter(Path out, int afterMillis, boolean inTheMiddle) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitFirstWrite(out, process);
      Thread.sleep(afterMillis);
      if (inTheMiddle) {
        awaitManifestAway(out);
      }
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void awaitFirstWrite(Path out, Process process) throws InterruptedException {
    for (int i = 0; i < 1000 && !Files.exists(out) && process.isAlive(); i++) {
      Thread.sleep(5);
    }
  }

  private static void awaitManifestAway(Path out) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    while (Files.exists(out.resolve(FileTree.MANIFEST)) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void eachFileIsWhole(Path out, FileTree one, FileTree other) throws IOException {
    Set<String> whole =
        Stream.of(one, other)
            .flatMap(tree -> expected(tree).values().stream())
            .collect(Collectors.toSet());
    contents(out)
        .forEach(
            (path, content) -> {
              if (!path.startsWith(".ohpc-write/")) {
                assertThat(whole).as(path).contains(content);
              }
            });
  }

  private static void oneTreeIfThereIsAManifest(Path out, FileTree one, FileTree other)
      throws IOException {
    Path manifest = out.resolve(FileTree.MANIFEST);
    if (Files.exists(manifest)) {
      Map<String, String> found = contents(out);
      found.keySet().removeIf(path -> path.startsWith(".ohpc-write/"));
      FileTree expected = Files.readString(manifest).equals(one.manifest()) ? one : other;
      assertThat(found).isEqualTo(expected(expected));
    }
  }

  /** Writes two trees in turn until it is killed. */
  static final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] arguments) throws IOException {
      ClusterSpec one = Examples.load(Examples.RECOMMENDED);
      ClusterSpec other = Examples.load(Examples.GUIDE);
      Path out = Path.of(arguments[0]);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (System.nanoTime() < end) {
        one.render(out);
        other.render(out);
      }
    }
  }
}
