package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/problems.md} lists every kind of problem in the words of {@link ProblemCode}, with an
 * example from the test that raises it.
 *
 * <p>{@code -Dgolden.update=true} writes the list anew.
 */
class ProblemDocumentTest {

  private static final Path FILE = Path.of("docs/problems.md");
  private static final Path SOURCE =
      Path.of("src/main/java/dev/ohpc/model/problem/ProblemCode.java");

  /** The heading of a group, or the javadoc of a constant and its name. */
  private static final Pattern ENTRY =
      Pattern.compile("// ---- ([^\\n]+)\\n|/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*([A-Z0-9_]+)\\(");

  private final Map<ProblemCode, Problem> examples = ProblemExamples.byCode();

  @Test
  void theDocumentTellsOfEachKindInTheWordsOfItsJavadoc() throws IOException {
    StringBuilder list = new StringBuilder();
    ENTRY.matcher(Files.readString(SOURCE)).results().forEach(entry -> append(entry, list));
    String document = Files.readString(FILE);
    String expected = document.substring(0, document.indexOf("\n## ") + 1) + list.substring(1);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).hasContent(expected);
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(expected).contains("\n### `" + code + "`");
    }
  }

  private void append(MatchResult entry, StringBuilder list) {
    String heading = entry.group(1);
    if (heading != null) {
      list.append("\n## ").append(heading.substring(0, 1).toUpperCase(Locale.ROOT));
      list.append(heading.substring(1)).append('\n');
    } else {
      append(ProblemCode.valueOf(entry.group(3)), plain(entry.group(2)), list);
    }
  }

  private void append(ProblemCode code, String paragraph, StringBuilder list) {
    list.append("\n### `").append(code).append("`: ").append(code.severity()).append("\n\n");
    list.append(paragraph).append('\n');
    Problem example = examples.get(code);
    if (example != null) {
      list.append("\n```\n").append(example.message()).append('\n');
      example.hint().ifPresent(hint -> list.append("help: ").append(hint).append('\n'));
      list.append("```\n");
    }
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s*\\n\\s*\\* ?", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .strip();
  }
}
