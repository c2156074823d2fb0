package dev.ohpc.render.runbook;

import dev.ohpc.model.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/**
 * A runbook as JSON for other tools. A word of a command is a text with {@code ${TREE}}, {@code
 * ${NODE}} and {@code ${ADDRESS}} where it holds no other {@code $}, and else a list of parts.
 */
final class RunbookJson {

  private static final int VERSION = 1;

  private final JsonWriter json;

  private RunbookJson(StringBuilder out) {
    this.json = new JsonWriter(out);
  }

  static String write(Runbook runbook) {
    StringBuilder out = new StringBuilder();
    new RunbookJson(out).runbook(runbook);
    return out.append('\n').toString();
  }

  private void runbook(Runbook runbook) {
    json.beginObject();
    json.name("runbook").value(VERSION);
    json.name("cluster").value(runbook.cluster());
    json.name("server").beginInlineObject();
    json.name("name").value(runbook.server().name());
    json.name("address").value(runbook.server().address());
    json.name("interface").value(runbook.server().interfaceName());
    json.name("network").value(runbook.server().network());
    json.endObject();
    json.name("nodes").beginArray();
    for (Runbook.Node node : runbook.nodes()) {
      json.beginInlineObject();
      json.name("name").value(node.name());
      json.name("address").value(node.address());
      json.endObject();
    }
    json.endArray();
    json.name("phases").beginArray();
    runbook.phases().forEach(this::phase);
    json.endArray();
    json.endObject();
  }

  private void phase(Phase phase) {
    json.beginObject();
    json.name("number").value(phase.number());
    json.name("id").value(phase.id());
    json.name("title").value(phase.title());
    json.name("steps").beginArray();
    phase.steps().forEach(this::step);
    json.endArray();
    json.endObject();
  }

  private void step(Step step) {
    json.beginObject();
    json.name("id").value(step.id());
    json.name("title").value(step.title());
    json.name("place").value(word(step.place()));
    json.name("guide");
    texts(step.sections());
    json.name("needs");
    texts(step.needs());
    commands("done", step.done());
    commands("commands", step.commands());
    commands("verify", step.verify());
    commands("undo", step.undo());
    step.pause().ifPresent(this::pause);
    json.name("secrets");
    texts(step.secrets());
    json.name("fingerprint").value(step.fingerprint());
    json.endObject();
  }

  private void pause(Pause pause) {
    json.name("pause").beginInlineObject();
    json.name("kind").value(word(pause.kind()));
    argument(json.name("instruction"), pause.instruction());
    json.endObject();
  }

  private void commands(String name, List<Command> commands) {
    json.name(name).beginArray();
    for (Command command : commands) {
      json.beginInlineObject();
      json.name("words").beginArray();
      command.words().forEach(this::argument);
      json.endArray();
      command.input().ifPresent(text -> json.name("input").value(text));
      command.output().ifPresent(file -> argument(json.name("output"), file));
      json.endObject();
    }
    json.endArray();
  }

  private void argument(Argument word) {
    argument(json, word);
  }

  private static void argument(JsonWriter json, Argument word) {
    if (word.pieces().stream().noneMatch(piece -> text(piece).indexOf('$') >= 0)) {
      json.value(word.toString());
      return;
    }
    json.beginArray();
    for (Argument.Piece piece : word.pieces()) {
      String name = piece instanceof Argument.Value ? "variable" : "text";
      String value =
          piece instanceof Argument.Value known ? known.variable().toString() : text(piece);
      json.beginObject().name(name).value(value).endObject();
    }
    json.endArray();
  }

  private static String text(Argument.Piece piece) {
    return piece instanceof Argument.Text known ? known.text() : "";
  }

  private void texts(List<String> texts) {
    json.beginInlineArray();
    texts.forEach(json::value);
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
