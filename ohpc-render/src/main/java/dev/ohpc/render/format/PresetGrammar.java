package dev.ohpc.render.format;

import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.Preset.Action;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SystemdLines;
import dev.ohpc.render.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of systemd.preset(5): what is done, a unit, and instances of a template. */
final class PresetGrammar {

  static final LineGrammar<Preset> GRAMMAR =
      LineGrammar.of(SystemdLines.of("#;"), PresetGrammar::read, PresetGrammar::print);

  private PresetGrammar() {}

  private static Preset read(LogicalLine line) {
    List<Word> words = line.words();
    Optional<Action> action =
        Stream.of(Action.values())
            .filter(known -> name(known).equals(words.get(0).text()))
            .findFirst();
    boolean instances = words.size() == 2 || action.equals(Optional.of(Action.ENABLE));
    if (action.isEmpty() || words.size() < 2 || !instances) {
      throw line.malformed(
          "couldn't parse line " + Quoted.of(line.content()),
          "write `enable UNIT`, `disable UNIT` or `ignore UNIT`");
    }
    return new Preset(
        action.get(),
        words.get(1).text(),
        words.subList(2, words.size()).stream().map(Word::text).toList());
  }

  private static String name(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private static void print(Preset preset, LineWriter line) {
    line.append(name(preset.action())).append(' ').append(Fields.PRESET_UNIT, preset.unit());
    line.refuseUnless(
        preset.instances().isEmpty() || preset.action() == Action.ENABLE,
        () -> "cannot have instances: only what is enabled does");
    for (String instance : preset.instances()) {
      line.append(' ').append(Fields.PRESET_UNIT, instance);
    }
  }
}
