package dev.ohpc.testkit.assertion;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.value.Word;
import dev.ohpc.render.FileTree;
import dev.ohpc.testkit.ClusterSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeAssertTest {

  private static final String PARTITION = "sms/etc/slurm/slurm.conf";

  private static final ClusterSpec SPEC = ClusterSpecs.plain(1);
  private static final FileTree TREE = FileTree.of(SPEC);
  private static final FileTree OTHER =
      FileTree.of(
          ClusterSpec.builder()
              .from(SPEC)
              .slurm(SlurmSpec.builder().partition(Word.parse("long")).build())
              .build());

  @TempDir private Path directory;

  @AfterEach
  void endUpdates() {
    System.clearProperty(Golden.SWITCH);
  }

  @Test
  void aFileIsThereOrNot() {
    assertThat(TREE).hasFile("sms/etc/hosts").doesNotHaveFile("sms/etc/shadow");
    assertFails(
        () -> assertThat(TREE).doesNotHaveFile("sms/etc/hosts"),
        "Expecting no file:\n  sms/etc/hosts");
  }

  @Test
  void aFileThatIsElsewhereIsTold() {
    assertFails(
        () -> assertThat(TREE).hasFile("etc/slurm/slurmd"),
        """
        Expecting the file:
          etc/slurm/slurmd
        but there is:
          image/etc/sysconfig/slurmd""");
  }

  @Test
  void aFileThatIsNowhereIsToldWithTheTopDirectories() {
    assertThatThrownBy(() -> assertThat(TREE).hasFile("sms/etc/none"))
        .hasMessageContaining("\n  sms/…\n")
        .hasMessageContaining("\n  nodes/…");
  }

  @Test
  void aTreeHasTheSameFilesAsItself() {
    assertThat(TREE).hasSameFilesAs(FileTree.of(SPEC));
  }

  @Test
  void anotherTreeIsToldByTheLinesThatDiffer() {
    assertThatThrownBy(() -> assertThat(TREE).hasSameFilesAs(OTHER))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("\nExpecting the files of:\n  the other tree\nbut:\n")
        .hasMessageContaining("--- " + PARTITION + " (expected)\n+++ " + PARTITION + "\n")
        .hasMessageContaining("\n-PartitionName=long")
        .hasMessageContaining("\n+PartitionName=normal");
  }

  @Test
  void aGoldenTreeIsWrittenOnRequestAndThenMatches() throws IOException {
    System.setProperty(Golden.SWITCH, "true");
    assertThat(TREE).matchesGolden(directory);
    System.clearProperty(Golden.SWITCH);

    assertThat(TREE).matchesGolden(directory);
    assertThat(Files.readString(directory.resolve(PARTITION)))
        .isEqualTo(TREE.file(PARTITION).content());
  }

  @Test
  void whatIsMissingOrTooMuchInAGoldenTreeIsTold() throws IOException {
    TREE.writeTo(directory);
    Files.delete(directory.resolve("sms/etc/hosts"));
    Files.writeString(directory.resolve("old.conf"), "");

    assertFails(
        () -> assertThat(TREE).matchesGolden(directory),
        "Expecting the files of:\n  "
            + directory
            + "\nbut:\nold.conf is missing\nsms/etc/hosts is not expected\n");
  }

  @Test
  void aGoldenTreeThatIsNotThereIsToldWithHowToWriteIt() {
    Path none = directory.resolve("none");

    assertFails(
        () -> assertThat(TREE).matchesGolden(none),
        "There is no " + none + ": run with -Dgolden.update=true to have it written");
  }

  @Test
  void theDescriptionOfATestGoesOnToItsFiles() {
    assertThatThrownBy(
            () -> assertThat(TREE).as("of 100%").file("sms/etc/hosts").hasLine("no such line"))
        .hasMessageStartingWith("[of 100%]");
  }

  @Test
  void aLongDifferenceIsCut() {
    Throwable failure = catchThrowable(() -> assertThat(TREE).matchesGolden(directory));

    assertThat(String.valueOf(failure.getMessage()).lines())
        .hasSize(45)
        .last()
        .asString()
        .matches("… and [0-9]+ lines more");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage("\n" + message);
  }
}
