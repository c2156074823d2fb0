package dev.ohpc.testkit.assertion;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.program.RealPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class RenderedFileAssertTest {

  private static final FileTree TREE = FileTree.of(ClusterSpecs.plain(1));
  private static final RenderedFile HOSTNAME = TREE.file("nodes/node1/etc/hostname");

  private final String required = System.getProperty(RealPrograms.SWITCH, "");

  @TempDir private Path directory;

  @BeforeEach
  void requireNothing() {
    System.setProperty(RealPrograms.SWITCH, "");
  }

  @AfterEach
  void putTheSwitchesBack() {
    System.setProperty(RealPrograms.SWITCH, required);
    System.clearProperty(Golden.SWITCH);
  }

  @Test
  void aFileIsReachedFromItsTree() {
    assertThat(TREE).file("nodes/node1/etc/hostname").hasContent("node1\n").hasLine("node1");
  }

  @Test
  void anotherTextIsToldByTheLinesThatDiffer() {
    assertThatThrownBy(() -> assertThat(HOSTNAME).hasContent("node2\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """

            Expecting another text:
            --- nodes/node1/etc/hostname (expected)
            +++ nodes/node1/etc/hostname
            @@ -1,1 +1,1 @@
            -node2
            +node1
            """);
  }

  @Test
  void aLineThatIsNotThereIsToldWithTheText() {
    assertThatThrownBy(() -> assertThat(HOSTNAME).hasLine("100%"))
        .hasMessage("\nExpecting the line:\n  100%\nin nodes/node1/etc/hostname:\n  node1\n");
  }

  @Test
  void aGoldenFileIsWrittenOnRequestAndThenMatches() throws IOException {
    Path golden = directory.resolve("of/node1");
    System.setProperty(Golden.SWITCH, "true");
    assertThat(HOSTNAME).matchesGolden(golden);
    System.clearProperty(Golden.SWITCH);

    assertThat(golden).hasContent("node1");
    assertThat(HOSTNAME).matchesGolden(golden);
    Files.writeString(golden, "node2\n");
    assertThatThrownBy(() -> assertThat(HOSTNAME).matchesGolden(golden))
        .hasMessageContaining("-node2\n+node1\n");
    assertThat(golden).hasContent("node2");
  }

  @Test
  void aGoldenFileThatIsNotThereIsToldWithHowToWriteIt() {
    Path none = directory.resolve("none");

    assertThatThrownBy(() -> assertThat(HOSTNAME).matchesGolden(none))
        .hasMessage("\nThere is no " + none + ": run with -Dgolden.update=true to have it written");
  }

  @Test
  void aProgramThatEndsWithZeroAcceptsTheFile() {
    assertThat(HOSTNAME).isAcceptedBy("grep", "-q", "^node1$", "{}");
    assertThat(HOSTNAME).isAcceptedBy("sh", "-c", "test $(basename {}) = hostname");
    assertThat(HOSTNAME).isAcceptedBy("sh", "-c", "touch {}.lock");
  }

  @Test
  void whatAProgramSaysAgainstTheFileIsTold() {
    assertThatThrownBy(
            () -> assertThat(HOSTNAME).isAcceptedBy("sh", "-c", "echo 100% wrong; exit 3 # {}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "\nsh -c echo 100% wrong; exit 3 # \\S+/hostname ended with 3:\n  100% wrong\n");
  }

  @Test
  @RealProgram("dnsmasq")
  void theRenderedDnsmasqConfIsAccepted() {
    assertThat(TREE)
        .file("sms/etc/dnsmasq.conf")
        .isAcceptedBy("dnsmasq", "--test", "--conf-file={}");
    assertThatThrownBy(
            () -> assertThat(HOSTNAME).isAcceptedBy("dnsmasq", "--test", "--conf-file={}"))
        .hasMessageContaining("bad option at line 1");
  }

  @Test
  void aTestIsSkippedWithoutTheProgram() {
    assertThatThrownBy(() -> assertThat(HOSTNAME).isAcceptedBy("no-such-program", "{}"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("skipped: no no-such-program");
  }

  @Test
  void aTestFailsWithoutTheProgramWhenAllAreRequired() {
    System.setProperty(RealPrograms.SWITCH, "required");

    assertThatThrownBy(() -> assertThat(HOSTNAME).isAcceptedBy("no-such-program", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no no-such-program, and -Dohpc.real-programs=required asks for it");
  }

  @Test
  void theFileMustBeNamedInTheArguments() {
    assertThatThrownBy(() -> assertThat(HOSTNAME).isAcceptedBy("dnsmasq", "--test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no argument of dnsmasq names the file: write {} where it belongs");
  }
}
