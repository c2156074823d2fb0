package dev.ohpc.model.problem;

import dev.ohpc.model.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems as JSON. */
final class ProblemJson {

  private ProblemJson() {}

  static void write(JsonWriter json, List<Problem> problems) {
    json.beginArray();
    problems.forEach(problem -> write(json, problem));
    json.endArray();
  }

  private static void write(JsonWriter json, Problem problem) {
    json.beginObject();
    json.name("severity").value(problem.severity().toString());
    json.name("code").value(problem.code().toString());
    json.name("path").value(problem.path().toString());
    json.name("message").value(problem.message());
    problem.hint().ifPresent(hint -> json.name("hint").value(hint));
    problem.suggestion().ifPresent(text -> json.name("suggestion").value(text));
    writeSpan(json, problem.span());
    writeRelated(json, problem.related());
    writeAttributes(json, problem.attributes());
    json.endObject();
  }

  private static void writeSpan(JsonWriter json, Optional<Span> known) {
    known.ifPresent(
        span -> {
          json.name("span").beginInlineObject();
          json.name("source").value(span.source().name());
          json.name("line").value(span.line());
          json.name("column").value(span.column());
          json.name("endLine").value(span.endLine());
          json.name("endColumn").value(span.endColumn());
          json.endObject();
        });
  }

  private static void writeRelated(JsonWriter json, List<Related> related) {
    if (related.isEmpty()) {
      return;
    }
    json.name("related").beginArray();
    for (Related place : related) {
      json.beginObject();
      json.name("label").value(place.label());
      json.name("path").value(place.path().toString());
      writeSpan(json, place.span());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeAttributes(JsonWriter json, Map<String, String> attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    json.name("attributes").beginObject();
    attributes.forEach((name, value) -> json.name(name).value(value));
    json.endObject();
  }
}
