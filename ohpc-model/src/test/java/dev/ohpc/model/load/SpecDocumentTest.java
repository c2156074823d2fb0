package dev.ohpc.model.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code docs/spec.md} lists every key of the JSON schema, in its words.
 *
 * <p>{@code -Dgolden.update=true} writes the list anew.
 */
@SuppressWarnings("unchecked")
class SpecDocumentTest {

  private static final Path FILE = Path.of("docs/spec.md");
  private static final String HEADING = "## All keys\n";

  private final StringBuilder tables = new StringBuilder();

  @Test
  void theDocumentListsEveryKeyInTheWordsOfTheSchema() throws IOException {
    Map<String, Object> schema = schema();
    mapping("a spec", "spec", schema);
    String document = Files.readString(FILE);
    String expected = document.substring(0, document.indexOf(HEADING) + HEADING.length()) + tables;
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).hasContent(expected);
  }

  /** The example of the document is a spec without a problem. */
  @Test
  void theExampleLoads() throws IOException {
    String document = Files.readString(FILE);
    String fence = "```yaml\n";
    int start = document.indexOf(fence) + fence.length();

    String example = document.substring(start, document.indexOf("```", start));

    assertThat(ClusterSpec.tryLoad(example, "example").problems().all()).isEmpty();
  }

  private static Map<String, Object> schema() {
    return (Map<String, Object>)
        new Load(LoadSettings.builder().build()).loadFromString(ClusterSpec.jsonSchema());
  }

  /** A table of a mapping's keys, then the tables of the mappings in it. */
  private void mapping(String what, String name, Map<String, Object> mapping) {
    var properties = (Map<String, Map<String, Object>>) member(mapping, "properties");
    var required = (List<String>) mapping.getOrDefault("required", List.of());
    tables.append("\n### `").append(name).append("`: ").append(what).append("\n\n");
    tables.append("| key | what it is |\n|---|---|\n");
    properties.forEach((key, value) -> row(key, value, required.contains(key)));
    properties.forEach(this::inner);
  }

  private void row(String key, Map<String, Object> value, boolean required) {
    tables.append("| `").append(key).append(required ? "`, required | " : "` | ");
    tables.append(member(value, "description"));
    if (value.get("enum") instanceof List<?> choices) {
      tables.append(
          choices.stream()
              .map(choice -> "`" + choice + "`")
              .collect(Collectors.joining(", ", " (one of ", ")")));
    }
    tables.append(" |\n");
  }

  private void inner(String key, Map<String, Object> value) {
    String what = (String) member(value, "description");
    if (value.containsKey("properties")) {
      mapping(what, key, value);
    } else if (value.get("items") instanceof Map<?, ?> items && items.containsKey("properties")) {
      mapping(what + ", each", key, (Map<String, Object>) items);
    } else if (value.get("additionalProperties") instanceof Map<?, ?> values
        && values.containsKey("properties")) {
      mapping(what + ", each", key, (Map<String, Object>) values);
    }
  }

  private static Object member(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name);
  }
}
