package dev.ohpc.testkit;

import dev.ohpc.model.value.HostName;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Host names. Start with {@link HostNames#valid}. */
public final class HostNameArbitrary extends ArbitraryDecorator<HostName> {

  private static final int LONGEST_INSIDE = 61;
  private static final int LAST_NUMBER = 65_536;

  static final HostNameArbitrary OF_ONE_LABEL = new HostNameArbitrary(false);

  private final boolean withDomains;

  private HostNameArbitrary(boolean withDomains) {
    this.withDomains = withDomains;
  }

  /** Names some of which have a domain, such as {@code node1.cluster.test}. */
  public HostNameArbitrary withDomains() {
    return new HostNameArbitrary(true);
  }

  @Override
  protected Arbitrary<HostName> arbitrary() {
    Arbitrary<String> domains =
        withDomains
            ? Arbitraries.of("", ".test", ".cluster.test", "." + "d".repeat(63) + ".Test")
            : Arbitraries.just("");
    return Combinators.combine(labels(), domains)
        .as((label, domain) -> HostName.parse(label + domain));
  }

  private static Arbitrary<String> labels() {
    return Arbitraries.frequencyOf(Tuple.of(3, numbered()), Tuple.of(1, others()));
  }

  private static Arbitrary<String> numbered() {
    return Combinators.combine(
            Arbitraries.of("node", "c", "rack1-node", "N"),
            Arbitraries.integers().between(0, LAST_NUMBER).shrinkTowards(1))
        .as((prefix, number) -> prefix + number);
  }

  /** Letters at both ends, and anything that a label has between them. */
  private static Arbitrary<String> others() {
    Arbitrary<Character> ends = Arbitraries.chars().range('a', 'z').range('A', 'Z');
    Arbitrary<String> inside =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .numeric()
            .withChars('-')
            .ofMaxLength(LONGEST_INSIDE);
    return Combinators.combine(ends, inside, ends).as((first, all, last) -> first + all + last);
  }
}
