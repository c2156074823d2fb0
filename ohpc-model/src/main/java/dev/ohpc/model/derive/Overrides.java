package dev.ohpc.model.derive;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The keys that a spec adds to a file: one that the profile sets too takes the place of its value,
 * the others come at the end.
 */
final class Overrides {

  static final String COMMENT = "From the cluster's own spec.";

  private Overrides() {}

  static List<Stanza<Setting>> ofSettings(
      List<Stanza<Setting>> stanzas, Map<Word, PlainText> given) {
    return apply(stanzas, given, Setting::key, Setting::new);
  }

  static List<Stanza<SlurmLine>> ofSlurm(
      List<Stanza<SlurmLine>> stanzas, Map<Word, PlainText> given) {
    return apply(stanzas, given, Overrides::slurmKey, SlurmLine.Parameter::new);
  }

  private static String slurmKey(SlurmLine line) {
    return line instanceof SlurmLine.Parameter parameter ? parameter.key() : "";
  }

  private static <E> List<Stanza<E>> apply(
      List<Stanza<E>> stanzas,
      Map<Word, PlainText> given,
      Function<E, String> keyOf,
      BiFunction<String, String, ? extends E> entry) {
    if (given.isEmpty()) {
      return stanzas;
    }
    // the programs read keys in any case
    Map<String, E> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.forEach(
        (key, value) -> left.put(key.toString(), entry.apply(key.toString(), "" + value)));
    List<Stanza<E>> result = new ArrayList<>();
    for (Stanza<E> stanza : stanzas) {
      result.add(replace(stanza, left, keyOf));
    }
    if (!left.isEmpty()) {
      result.add(Stanza.of(COMMENT, left.values()));
    }
    return result;
  }

  private static <E> Stanza<E> replace(
      Stanza<E> stanza, Map<String, E> left, Function<E, String> keyOf) {
    ImmutableList.Builder<E> entries = ImmutableList.builder();
    for (E old : stanza.entries()) {
      E given = left.remove(keyOf.apply(old).toLowerCase(Locale.ROOT));
      entries.add(given == null ? old : given);
    }
    return Stanza.of(String.join("\n", stanza.comment()), entries.build());
  }
}
