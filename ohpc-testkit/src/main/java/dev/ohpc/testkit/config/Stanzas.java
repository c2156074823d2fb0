package dev.ohpc.testkit.config;

import dev.ohpc.model.config.Stanza;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Stanzas of any entries. */
final class Stanzas {

  private static final int MOST = 3;
  private static final int MOST_LINES = 2;

  private final Words words;
  private final boolean mayRepeat;

  Stanzas(Words words, boolean mayRepeat) {
    this.words = words;
    this.mayRepeat = mayRepeat;
  }

  /** Stanzas of these entries, each with a comment or an entry at least. */
  <E> Arbitrary<List<Stanza<E>>> of(Arbitrary<? extends E> entries) {
    return Combinators.combine(comments(), entries.list().ofMaxSize(MOST))
        .as((comment, list) -> Stanza.<E>ofLines(comment, list))
        .filter(Stanzas::saysSomething)
        .list()
        .ofMaxSize(MOST);
  }

  /** Stanzas of entries of which a program takes no second one with the same name. */
  <E> Arbitrary<List<Stanza<E>>> of(
      Arbitrary<? extends E> entries, Function<E, Collection<String>> names) {
    Arbitrary<List<Stanza<E>>> all = of(entries);
    return mayRepeat ? all : all.map(stanzas -> withoutRepeats(stanzas, names));
  }

  private static <E> List<Stanza<E>> withoutRepeats(
      List<Stanza<E>> stanzas, Function<E, Collection<String>> names) {
    Set<String> seen = new HashSet<>();
    return stanzas.stream()
        .map(stanza -> withoutRepeats(stanza, names, seen))
        .filter(Stanzas::saysSomething)
        .toList();
  }

  private static <E> Stanza<E> withoutRepeats(
      Stanza<E> stanza, Function<E, Collection<String>> names, Set<String> seen) {
    List<E> first =
        stanza.entries().stream()
            .filter(entry -> Collections.disjoint(seen, names.apply(entry)))
            .peek(entry -> seen.addAll(names.apply(entry)))
            .toList();
    return Stanza.ofLines(stanza.comment(), first);
  }

  private static boolean saysSomething(Stanza<?> stanza) {
    return !stanza.comment().isEmpty() || !stanza.entries().isEmpty();
  }

  /** Comments of no line or more. */
  Arbitrary<List<String>> comments() {
    return words.comment().list().ofMaxSize(MOST_LINES);
  }
}
