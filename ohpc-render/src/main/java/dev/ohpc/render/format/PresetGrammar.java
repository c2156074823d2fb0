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

/**
 * The lines of systemd.preset(5): what is done, a unit, and instances of a template. Without a unit
 * systemctl crashes (252).
 */
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
    boolean mayHaveInstances =
        action.equals(Optional.of(Action.ENABLE))
            && words.size() > 1
            && isTemplate(words.get(1).text());
    if (action.isEmpty() || words.size() < 2 || (words.size() > 2 && !mayHaveInstances)) {
      throw line.malformed(
          "couldn't parse line " + Quoted.of(line.content()),
          "write `enable UNIT`, `disable UNIT` or `enable TEMPLATE@.service INSTANCE`");
    }
    return new Preset(
        action.get(),
        words.get(1).text(),
        words.subList(2, words.size()).stream().map(Word::text).toList());
  }

  private static boolean isTemplate(String unit) {
    return unit.indexOf("@.") > 0;
  }

  private static String name(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private static void print(Preset preset, LineWriter line) {
    line.append(name(preset.action())).append(' ').append(Fields.PRESET_UNIT, preset.unit());
    line.refuseUnless(
        preset.instances().isEmpty()
            || (preset.action() == Action.ENABLE && isTemplate(preset.unit())),
        () -> "cannot have instances: only a template that is enabled has");
    for (String instance : preset.instances()) {
      line.append(' ').append(Fields.PRESET_UNIT, instance);
    }
  }
}
