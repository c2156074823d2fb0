package dev.ohpc.testkit.config;

import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * What the entries of configurations are made of.
 *
 * <p>{@link #plain} is what {@link Configs#valid} takes. A test of a format gives its own, with
 * blanks, quotes and signs that a file may not be able to carry.
 */
public interface Words {

  /** Any text, for a place that has room for one. */
  Arbitrary<String> any();

  /**
   * One of the right texts, at least mostly.
   *
   * @param right what is right in this place
   * @param odd what some file cannot carry here, for those who want to see that
   */
  Arbitrary<String> mostly(List<String> right, String... odd);

  /** One of these texts, at least mostly; each is right in its place. */
  default Arbitrary<String> mostly(String... right) {
    return mostly(List.of(right));
  }

  /** Things of which a file must have one at least, and none twice. */
  default <T> Arbitrary<List<T>> oneOrMore(Arbitrary<T> things, int most) {
    return things.list().uniqueElements().ofMinSize(1).ofMaxSize(most);
  }

  /** A line of a comment, without the mark that begins it. */
  Arbitrary<String> comment();

  /** Small letters and digits; and of the right texts nothing but these. */
  static Words plain() {
    return PlainWords.INSTANCE;
  }
}
