package dev.ohpc.testkit.format;

import dev.ohpc.testkit.config.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts of pieces of which each means something to some program. */
final class Texts implements Words {

  static final Words ODD = new Texts();

  static final Arbitrary<String> PIECES =
      Arbitraries.of(
          " ",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\\\n",
          "\f",
          "\u000b",
          "\0",
          "#",
          " #",
          ";",
          "!",
          "%",
          "\"",
          "'",
          "\\",
          "\\\\",
          "\\040",
          "\\134",
          "\\n",
          "\\q",
          ",",
          "(",
          ")",
          "[",
          "]",
          "[a]",
          "=",
          "+=",
          ":",
          "-",
          "*",
          "@",
          "/",
          "$",
          "`",
          "~",
          "é",
          "\ufeff",
          "\ud800",
          "\udcff",
          "a",
          "b c",
          "rw",
          "10.0.0.1",
          "::1",
          "0",
          "777");

  static final Arbitrary<String> WORDS =
      Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(8);

  /** Half of them are words. */
  static final Arbitrary<String> ANY =
      Arbitraries.frequencyOf(
          Tuple.of(4, WORDS),
          Tuple.of(2, PIECES.list().ofMaxSize(3).map(list -> String.join("", list))),
          Tuple.of(1, Combinators.combine(WORDS, PIECES, WORDS).as((a, b, c) -> a + b + c)),
          Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));

  /** Changes of a few characters of a text, or none. */
  static final Arbitrary<UnaryOperator<String>> MUTATIONS =
      Combinators.combine(
              Arbitraries.integers().between(0, 10_000),
              Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(2, 1), Tuple.of(1, 4)),
              PIECES)
          .as(Texts::mutation)
          .list()
          .ofMaxSize(3)
          .map(
              all ->
                  text -> all.stream().reduce(text, (t, change) -> change.apply(t), (a, b) -> b));

  /** Nothing mostly, or a whole text: pieces, or bytes of any kind as they are read from a file. */
  static final Arbitrary<String> LINES =
      Arbitraries.frequencyOf(
          Tuple.of(24, Arbitraries.just("")),
          Tuple.of(4, PIECES.list().ofMaxSize(25).map(list -> String.join("", list))),
          Tuple.of(1, bytes().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))),
          Tuple.of(1, bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8))));

  private Texts() {}

  private static UnaryOperator<String> mutation(int place, int length, String piece) {
    return text -> {
      int start = place % (text.length() + 1);
      int end = Math.min(text.length(), start + length);
      return text.substring(0, start) + piece + text.substring(end);
    };
  }

  private static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
  }

  /** One of the right texts, or any text now and then. */
  @Override
  public Arbitrary<String> mostly(List<String> right, String... odd) {
    return odd.length == 0
        ? Arbitraries.frequencyOf(Tuple.of(7, Arbitraries.of(right)), Tuple.of(1, ANY))
        : Arbitraries.frequencyOf(
            Tuple.of(7, Arbitraries.of(right)), Tuple.of(1, Arbitraries.of(odd)), Tuple.of(1, ANY));
  }

  @Override
  public <T> Arbitrary<List<T>> oneOrMore(Arbitrary<T> things, int most) {
    return things.list().ofMaxSize(most);
  }

  @Override
  public Arbitrary<String> any() {
    return ANY;
  }

  @Override
  public Arbitrary<String> comment() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, WORDS), Tuple.of(1, Arbitraries.of("", " x", "x  ", "#")), Tuple.of(1, ANY));
  }
}
