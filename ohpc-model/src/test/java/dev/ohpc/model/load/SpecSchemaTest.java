package dev.ohpc.model.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The JSON schema that is shipped is the one that the loader's own table of keys gives.
 *
 * <p>{@code -Dgolden.update=true} writes it anew.
 */
class SpecSchemaTest {

  private static final Path FILE =
      Path.of("src/main/resources/dev/ohpc/model/cluster-spec.schema.json");

  @Test
  void theShippedSchemaDescribesWhatTheLoaderReads() throws IOException {
    String schema = schema();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, schema);
    }

    assertThat(FILE).hasContent(schema);
  }

  @Test
  void theSchemaIsPartOfTheApi() {
    assertThat(ClusterSpec.jsonSchema()).isEqualTo(schema());
  }

  private static String schema() {
    StringBuilder out = new StringBuilder();
    JsonWriter schema = new JsonWriter(out);
    schema.beginObject();
    schema.name("$schema").value("https://json-schema.org/draft/2020-12/schema");
    schema.name("title").value("An OpenHPC cluster");
    SpecShape.SPEC.describe(schema);
    schema.endObject();
    return out.append('\n').toString();
  }
}
