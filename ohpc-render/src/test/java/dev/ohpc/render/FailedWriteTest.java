package dev.ohpc.render;

import static dev.ohpc.render.Trees.contents;
import static dev.ohpc.render.Trees.everything;
import static dev.ohpc.render.Trees.expected;
import static dev.ohpc.render.Trees.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write that fails leaves everything as it was. */
class FailedWriteTest {

  private static final ClusterSpec SPEC = Examples.load(Examples.RECOMMENDED);
  private static final FileTree THREE = FileTree.of(SPEC);
  private static final FileTree TWO =
      FileTree.of(ClusterSpec.builder().from(SPEC).nodes(SPEC.nodes().subList(0, 2)).build());
  private static final FileTree GUIDE = FileTree.of(Examples.load(Examples.GUIDE));

  private FileSystem memory;
  private Path out;

  @BeforeEach
  void makeFileSystem() {
    memory = Trees.newFileSystem();
    out = memory.getPath("/disk/out");
  }

  @AfterEach
  void closeFileSystem() throws IOException {
    memory.close();
  }

  @Test
  void inTheMiddleOfTheExchangePutsFilesDirectoriesAndManifestBack() throws IOException {
    GUIDE.writeTo(out);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Map<String, String> before = everything(out);
    Path obstacle = out.resolve("jobs/pi.sbatch");

    assertThatThrownBy(() -> THREE.writeTo(out, lastly(() -> replaceByDirectory(obstacle))))
        .hasMessage("/disk/out/jobs/pi.sbatch: a directory is in the way; move it away");

    restore(obstacle, GUIDE);
    assertThat(everything(out)).isEqualTo(before);
  }

  @Test
  void whereADirectoryBelongsRemovesTheOnesThatWereMade() throws IOException {
    TWO.writeTo(out);
    Map<String, String> before = everything(out);
    Path obstacle = out.resolve("nodes/node3/etc");

    assertThatThrownBy(() -> THREE.writeTo(out, lastly(() -> putFile(obstacle))))
        .hasMessage("/disk/out/nodes/node3/etc: a file is where a directory belongs; move it away");

    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    assertThat(everything(out)).isEqualTo(before);
  }

  @Test
  void atTheLastStepBringsRemovedFilesBack() throws IOException {
    THREE.writeTo(out);
    Map<String, String> before = everything(out);

    assertThatThrownBy(
            () -> {
              try (Journal journal = Journal.open(out)) {
                journal.stage(TWO.files(), TWO.manifest());
                journal.begin(Manifest.paths(THREE.manifest()));
                journal.commit(TWO.files(), List.of("nodes/node3/etc/hosts"));
                assertThat(out.resolve("nodes/node3/etc/hosts")).doesNotExist();
                throw new IOException("at the last step");
              }
            })
        .hasMessage("at the last step")
        .hasNoSuppressedExceptions();
    assertThat(everything(out)).isEqualTo(before);
  }

  @Test
  void twiceIsOneExceptionWithTheOtherSuppressedAndTheNextWriteFinishes() throws IOException {
    TWO.writeTo(out);
    Path hosts = out.resolve("sms/etc/hosts");

    Throwable failure =
        catchThrowable(
            () -> {
              try (Journal journal = Journal.open(out)) {
                journal.stage(THREE.files(), THREE.manifest());
                journal.begin(Manifest.paths(THREE.manifest()));
                journal.commit(THREE.files(), List.of());
                replaceByDirectory(hosts);
                throw new IOException("the first");
              }
            });

    assertThat(failure).hasMessage("the first");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(out.resolve("manifest.json")).doesNotExist();
    deleteDirectory(hosts);
    TWO.writeTo(out);
    assertThat(contents(out)).isEqualTo(expected(TWO));
  }

  @Test
  void afterAWriteThatWasCutOffStillKnowsWhichFilesAreOwn() throws IOException {
    THREE.writeTo(out);
    Path killed = memory.getPath("/disk/killed");
    try (Journal journal = Journal.open(out)) {
      journal.stage(GUIDE.files(), GUIDE.manifest());
      journal.begin(Manifest.paths(THREE.manifest()));
      Trees.copy(out, killed);
    }
    Path obstacle = killed.resolve("jobs/pi.sbatch");

    assertThatThrownBy(() -> GUIDE.writeTo(killed, lastly(() -> replaceByDirectory(obstacle))))
        .hasMessageContaining("is in the way");
    restore(obstacle, THREE);
    TWO.writeTo(killed);

    assertThat(contents(killed)).isEqualTo(expected(TWO));
  }

  @Test
  void ofANewDirectoryIsNotHiddenByAFailureToClearUp() throws IOException {
    Path building = memory.getPath("/disk/.out.ohpc-new");

    assertThatThrownBy(
            () ->
                THREE.writeTo(
                    out,
                    (done, total) -> {
                      if (done == 5) {
                        moveAwayAndPutFile(building);
                      }
                    }))
        .isInstanceOf(IOException.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1))
        .hasMessageStartingWith("/disk/.out.ohpc-new/sms/");
    assertThat(names(memory.getPath("/disk"))).containsExactly(".out.ohpc-new", "moved");
  }

  @Test
  void toMoveNamesTheFileThatTheUserKnows() {
    Path hosts = memory.getPath("/disk/out/sms/etc/hosts");

    assertThatThrownBy(() -> DiskFile.move(memory.getPath("/disk/none"), hosts, hosts))
        .hasMessage("/disk/out/sms/etc/hosts: cannot be replaced")
        .hasCauseInstanceOf(IOException.class);
  }

  /** A test's own step on disk. */
  private interface Step {
    void run() throws IOException;
  }

  private static Progress lastly(Step step) {
    return (done, total) -> {
      if (done == total) {
        unchecked(step);
      }
    };
  }

  private static void unchecked(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replaceByDirectory(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "mine");
  }

  private static void deleteDirectory(Path obstacle) throws IOException {
    Files.delete(obstacle.resolve("inside"));
    Files.delete(obstacle);
  }

  private void restore(Path obstacle, FileTree tree) throws IOException {
    deleteDirectory(obstacle);
    String path = obstacle.subpath(2, obstacle.getNameCount()).toString();
    RenderedFile file = tree.file(path);
    DiskFile.create(obstacle, file.bytes(), file.mode());
  }

  private static void putFile(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
  }

  private static void moveAwayAndPutFile(Path directory) {
    unchecked(
        () -> {
          Files.move(directory, directory.resolveSibling("moved"));
          putFile(directory);
        });
  }
}
