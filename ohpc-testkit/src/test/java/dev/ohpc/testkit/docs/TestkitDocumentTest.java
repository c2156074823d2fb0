package dev.ohpc.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/testkit.md} are code that is run, word for word. */
class TestkitDocumentTest {

  private static final Path SOURCE =
      Path.of("src/test/java/dev/ohpc/testkit/docs/DocumentedProperties.java");

  /** Members of a class; a whole class is of nobody's project. */
  private static final Pattern EXAMPLE = Pattern.compile("```java\n( .*?)```", Pattern.DOTALL);

  @Test
  void eachExampleIsPartOfAClassThatIsTested() throws IOException {
    String source = Files.readString(SOURCE);

    assertThat(EXAMPLE.matcher(Files.readString(Path.of("docs/testkit.md"))).results())
        .hasSize(5)
        .extracting(example -> example.group(1))
        .allSatisfy(example -> assertThat(source).contains(example));
  }
}
