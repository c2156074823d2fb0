package dev.ohpc.render;

import static dev.ohpc.render.Trees.contents;
import static dev.ohpc.render.Trees.expected;
import static dev.ohpc.render.Trees.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers of one directory never mix: what is there is one tree, and its manifest lists it. */
class ConcurrentWriteTest {

  private static final ClusterSpec SPEC = Examples.load(Examples.RECOMMENDED);
  private static final FileTree THREE = FileTree.of(SPEC);
  private static final FileTree TWO =
      FileTree.of(ClusterSpec.builder().from(SPEC).nodes(SPEC.nodes().subList(0, 2)).build());
  private static final FileTree GUIDE = FileTree.of(Examples.load(Examples.GUIDE));

  @TempDir private Path disk;
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private Path out;

  @BeforeEach
  void nameDirectory() {
    out = disk.resolve("out");
  }

  @Test
  void whatAnotherWritesWhileOneLooksIsSeenUnderTheLock() throws IOException {
    TWO.writeTo(out);
    Files.writeString(out.resolve("jobs/pi.sbatch"), "edited"); // so that there is something to do

    TWO.writeTo(out, meanwhile(THREE));

    assertThat(refused).isEmpty();
    assertThat(contents(out)).isEqualTo(expected(TWO));
  }

  @Test
  void whoComesWhileOneWritesIsRefusedWithOneSentence() throws IOException {
    TWO.writeTo(out);

    THREE.writeTo(out, meanwhile(GUIDE));

    assertThat(refused).containsExactly(out + ": another process is writing here; wait for it");
    assertThat(contents(out)).isEqualTo(expected(THREE));
  }

  @Test
  void whoComesWhileANewDirectoryIsBuiltIsRefusedWithOneSentence() throws IOException {
    THREE.writeTo(out, meanwhile(GUIDE));

    assertThat(refused).containsExactly(out + ": another process is writing here; wait for it");
    assertThat(contents(out)).isEqualTo(expected(THREE));
    assertThat(names(disk)).containsExactly("out");
  }

  @Test
  void aTreeThatIsAsItShouldBeNeedsNoLock() throws IOException {
    THREE.writeTo(out);
    try (WriteLock lock = WriteLock.take(disk.resolve(".out.ohpc-lock"), out)) {
      assertThat(lock).isNotNull();

      assertThat(THREE.writeTo(out).hasChanges()).isFalse();
    }
  }

  @Test
  void aLockIsStillHeldAfterAThreadOfTheSameProcessTriedIt() throws IOException {
    THREE.writeTo(out);
    try (Journal journal = Journal.open(out)) {
      assertThat(journal).isNotNull();

      assertThatThrownBy(() -> GUIDE.writeTo(out)).hasMessageContaining("another process");
      assertThat(RenderProcess.run("022", out, Examples.GUIDE)).contains("another process");
    }
    assertThat(contents(out)).isEqualTo(expected(THREE));
  }

  @Test
  void writersAtTheSameTimeMeetNothingButTheLock() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      CompletableFuture.allOf(
              Stream.of(TWO, THREE, GUIDE)
                  .map(tree -> CompletableFuture.runAsync(() -> writeOften(tree), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } finally {
      threads.shutdownNow();
    }

    assertThat(refused)
        .allMatch(message -> message.endsWith("another process is writing here; wait for it"));
    assertThat(contents(out)).isIn(expected(TWO), expected(THREE), expected(GUIDE));
    assertThat(names(disk)).containsExactly("out");
  }

  private void writeOften(FileTree tree) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (System.nanoTime() < end) {
      try {
        tree.writeTo(out);
      } catch (IOException e) {
        refused.add(e.getMessage());
      }
    }
  }

  @Test
  void aHalfBuiltDirectoryOfAKilledProcessIsClearedAway() throws IOException {
    Files.createDirectories(disk.resolve(".out.ohpc-new/sms/etc"));

    THREE.writeTo(out);

    assertThat(names(disk)).containsExactly("out");
    assertThat(contents(out)).isEqualTo(expected(THREE));
  }

  @Test
  void aLockOfAKilledProcessBesideATreeIsClearedAway() throws IOException {
    THREE.writeTo(out);
    Files.createFile(disk.resolve(".out.ohpc-lock"));
    Files.createDirectories(disk.resolve(".out.ohpc-new/sms"));

    THREE.writeTo(out);

    assertThat(names(disk)).containsExactly("out");
  }

  @Test
  void aHalfBuiltDirectoryOfAnotherProcessIsLeftAlone() throws IOException {
    THREE.writeTo(out);
    Files.createDirectories(disk.resolve(".out.ohpc-new/sms"));
    try (WriteLock lock = WriteLock.take(disk.resolve(".out.ohpc-lock"), out)) {
      assertThat(lock).isNotNull();

      TWO.writeTo(out);

      assertThat(disk.resolve(".out.ohpc-new/sms")).exists();
    }
    assertThat(contents(out)).isEqualTo(expected(TWO));
  }

  @Test
  void aLockThatIsALinkIsNotFollowed() throws IOException {
    Files.createSymbolicLink(disk.resolve(".out.ohpc-lock"), disk.resolve("elsewhere"));

    assertThatThrownBy(() -> THREE.writeTo(out))
        .hasMessage(disk + "/.out.ohpc-lock: a symbolic link is in the way; move it away");
    assertThat(disk.resolve("elsewhere")).doesNotExist();
  }

  /** Another writer, from the first word of this one's progress on. */
  private Progress meanwhile(FileTree other) {
    return (done, total) -> {
      if (done == 1) {
        try {
          other.writeTo(out);
        } catch (IOException e) {
          refused.add(e.getMessage());
        }
      }
    };
  }
}
