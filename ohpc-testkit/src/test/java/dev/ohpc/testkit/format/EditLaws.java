package dev.ohpc.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.problem.Span;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.UnrepresentableException;
import dev.ohpc.testkit.format.FormatCase.Sample;
import dev.ohpc.testkit.format.OneEntry.Change;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** An edit of one entry changes the lines of that entry and leaves each other byte as it was. */
class EditLaws {

  private static final String OF_ONE_LINE = "commandLine";
  private static final int TRIES = 2_000;

  @Provide
  Arbitrary<Sample<?>> samples() {
    return Arbitraries.oneOf(
        FormatCases.ALL.stream()
            .filter(format -> !format.name().equals(OF_ONE_LINE))
            .map(FormatCase::samples)
            .toList());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anEntryThatGoesTakesItsLinesAlong(
      @ForAll("samples") Sample<?> sample, @ForAll @IntRange(max = 9) int place) {
    holdsFor(sample, Change.REMOVED, place);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anotherEntryIsWrittenInItsPlace(
      @ForAll("samples") Sample<?> sample, @ForAll @IntRange(max = 9) int place) {
    holdsFor(sample, Change.REPLACED, place);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anEntryThatComesIsOneLineMore(
      @ForAll("samples") Sample<?> sample, @ForAll @IntRange(max = 9) int place) {
    holdsFor(sample, Change.FOLLOWED, place);
  }

  private static <C> void holdsFor(Sample<C> sample, Change change, int place) {
    FormatCase<C> format = sample.of();
    ConfigDocument<C> document = format.format().parse(linesOf(sample.text()), "file");
    firstEntry(format, sample.other())
        .ifPresent(
            other -> {
              OneEntry one = new OneEntry(change, place, other);
              C config = format.edit().apply(document.config(), one);
              one.found()
                  .flatMap(found -> edited(document, config))
                  .ifPresent(changed -> changesItsOwnLines(document, one, changed.text()));
            });
  }

  /** The text without what ends a line of some programs and is no line feed. */
  private static String linesOf(String text) {
    return text.replaceAll("\r(?!\n)|\0", "");
  }

  private static <C> Optional<Object> firstEntry(FormatCase<C> format, C config) {
    OneEntry first = new OneEntry(Change.REMOVED, 0, "");
    C others = format.edit().apply(config, first);
    return others.equals(config) ? Optional.empty() : first.found();
  }

  private static <C> Optional<ConfigDocument<C>> edited(ConfigDocument<C> document, C config) {
    try {
      return Optional.of(document.with(config));
    } catch (UnrepresentableException e) {
      return Optional.empty();
    }
  }

  private static void changesItsOwnLines(ConfigDocument<?> document, OneEntry one, String text) {
    String read = document.text();
    Span span = document.span(one.found().orElseThrow()).orElseThrow();
    int entries = entriesOn(span, document);
    String end = read.matches("(?s)[^\n]*\r\n.*") ? "\r\n" : "\n";
    List<String> before = lines(read, end);
    List<String> after = lines(text, end);
    int same = same(before, after);
    String edit = one + " of\n" + read + "gives\n" + text;

    boolean stays = one.change() == Change.FOLLOWED && entries == 1;
    assertThat(before.size() - same)
        .as(edit)
        .isLessThanOrEqualTo(stays ? 0 : linesOf(span, before));
    assertThat(after.size() - same).as(edit).isLessThanOrEqualTo(come(one.change(), entries));
  }

  private static int entriesOn(Span span, ConfigDocument<?> document) {
    return (int)
        Entries.of(document.config()).stream()
            .flatMap(entry -> document.span(entry).stream())
            .filter(other -> other.line() <= span.endLine() && span.line() <= other.endLine())
            .count();
  }

  /** How many lines a piece of a text has with those in which it goes on. */
  private static int linesOf(Span span, List<String> lines) {
    int last = span.endLine();
    while (last < lines.size() && lines.get(last - 1).strip().endsWith("\\")) {
      last++;
    }
    return last - span.line() + 1;
  }

  /** Entries that share a line go each to its own when one of them changes. */
  private static int come(Change change, int entries) {
    return switch (change) {
      case REMOVED -> entries - 1;
      case REPLACED -> entries;
      case FOLLOWED -> entries == 1 ? 1 : entries + 1;
    };
  }

  private static List<String> lines(String text, String end) {
    if (text.isEmpty()) {
      return List.of();
    }
    String ended = text.endsWith("\n") ? text : text + end;
    return List.of(ended.split("(?<=\n)"));
  }

  /** How many lines at the beginning and at the end are the same. */
  private static int same(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int first = 0;
    while (first < most && before.get(first).equals(after.get(first))) {
      first++;
    }
    int last = 0;
    while (last < most - first
        && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
      last++;
    }
    return first + last;
  }
}
