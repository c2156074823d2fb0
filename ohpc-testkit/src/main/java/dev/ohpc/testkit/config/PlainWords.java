package dev.ohpc.testkit.config;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words that every file can carry as they are. */
final class PlainWords implements Words {

  static final Words INSTANCE = new PlainWords();

  private static final int LONGEST = 8;

  private PlainWords() {}

  @Override
  public Arbitrary<String> any() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(LONGEST);
  }

  @Override
  public Arbitrary<String> mostly(List<String> right, String... odd) {
    return Arbitraries.of(right);
  }

  @Override
  public Arbitrary<String> comment() {
    return any();
  }
}
