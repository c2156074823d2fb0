package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ohpc.model.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedCorpusTest {

  private static final String SWITCH = "ohpc.real-programs";

  @TempDir private Path work;
  private Path module = Path.of("");
  private String before = "";

  @BeforeEach
  void makeARepositoryOfTwoModules() throws IOException {
    before = System.getProperty(SWITCH, "");
    System.setProperty(SWITCH, "");
    module = Files.createDirectories(work.resolve("repository/module"));
    Files.createFile(module.resolve("pom.xml"));
    Files.createFile(module.resolveSibling("pom.xml"));
  }

  @AfterEach
  void putTheSwitchBack() {
    System.setProperty(SWITCH, before);
  }

  @Test
  void filesStandNextToTheRepositoryInTheOrderOfTheirNames() throws IOException {
    Path kind = Files.createDirectories(work.resolve("shared/corpus/hosts"));
    Files.writeString(kind.resolve("002"), "b");
    Files.writeString(kind.resolve("001"), "a");

    assertThat(SharedCorpus.near(module).files("hosts"))
        .extracting(Source::name, Source::text)
        .containsExactly(tuple("hosts/001", "a"), tuple("hosts/002", "b"));
  }

  @Test
  void aFileThatIsNoUtf8GivesItsBytesBack() throws IOException {
    byte[] bytes = "caf\u00e9 \u00ff".getBytes(StandardCharsets.ISO_8859_1);
    Path kind = Files.createDirectories(work.resolve("shared/corpus/hosts"));
    Files.write(kind.resolve("001"), bytes);

    assertThat(SharedCorpus.near(module).files("hosts").get(0).bytes()).isEqualTo(bytes);
  }

  @Test
  void withoutTheFilesATestIsSkipped() {
    assertThatThrownBy(() -> SharedCorpus.near(module))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("skipped: no corpus of real files in");
  }

  @Test
  void withoutTheFilesATestFailsWhenAllIsRequired() {
    System.setProperty(SWITCH, "required");

    assertThatThrownBy(() -> SharedCorpus.near(module))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no corpus of real files in");
  }
}
