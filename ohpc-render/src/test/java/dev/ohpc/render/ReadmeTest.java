package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the library's Java is Java, and the library has it. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String BEFORE =
      """
      import dev.ohpc.model.*;
      import dev.ohpc.model.config.*;
      import dev.ohpc.render.compare.*;
      import dev.ohpc.render.format.*;
      import dev.ohpc.render.machine.*;
      import dev.ohpc.render.runbook.*;
      import java.nio.file.Path;
      class Readme {
        void shown(String text, SlurmConfig edited) throws Exception {
      """;

  @TempDir private Path work;

  @Test
  void theJavaOfTheReadmeCompiles() throws IOException {
    String shown =
        BLOCK
            .matcher(Files.readString(Path.of("../README.md")))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining("\n"));

    assertThat(shown).contains("ClusterSpec.load", "ClusterDirectory.read");
    assertThat(complaints(BEFORE + shown + "}}")).isEmpty();
  }

  private String complaints(String program) {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Readme.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program;
          }
        };
    StringWriter complaints = new StringWriter();
    boolean compiles =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                complaints,
                null,
                null,
                List.of("-proc:none", "-d", work.toString()),
                null,
                List.of(source))
            .call();
    return compiles ? "" : complaints.toString();
  }
}
