package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of valid specs with one fault each, at least one for each kind of problem that a text of a
 * spec can have, with the problem that it must be found as.
 *
 * <pre>{@code
 * @Property
 * void theEditorMarksTheFault(@ForAll("broken") BrokenSpec broken) {
 *   assertThat(editor.open(broken.text()).marks()).containsOnly(broken.path());
 * }
 *
 * @Provide
 * Arbitrary<BrokenSpec> broken() {
 *   return BrokenSpecs.all();
 * }
 * }</pre>
 */
public final class BrokenSpecs {

  private static final int FEWEST_NODES = 2;

  private static final List<Mutation> ALL =
      Stream.of(TextMutations.ALL, ClusterMutations.ALL, ChoiceMutations.ALL)
          .flatMap(List::stream)
          .toList();

  private BrokenSpecs() {}

  /** Every fault, in clusters of all kinds. */
  public static Arbitrary<BrokenSpec> all() {
    return of(ALL);
  }

  /**
   * Faults of one kind.
   *
   * @throws IllegalArgumentException if no text of a spec has a problem of this kind
   */
  public static Arbitrary<BrokenSpec> of(ProblemCode code) {
    List<Mutation> mutations = ALL.stream().filter(each -> each.code() == code).toList();
    if (mutations.isEmpty()) {
      throw new IllegalArgumentException(
          "no text of a spec has a problem `" + code + "`; those that it can have are " + codes());
    }
    return of(mutations);
  }

  /** The kinds of problems that there are faults of. */
  public static Set<ProblemCode> codes() {
    Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
    ALL.forEach(mutation -> codes.add(mutation.code()));
    return codes;
  }

  /**
   * Each fault once, in one cluster.
   *
   * @param spec a cluster of two Raspberry Pi 4s or more, without a problem, a router, and sections
   *     that may be left out
   * @throws IllegalArgumentException if it is another
   */
  public static List<BrokenSpec> of(ClusterSpec spec) {
    ClusterSpec base = Bases.of(spec, FEWEST_NODES);
    return ALL.stream().map(mutation -> broken(mutation, base)).toList();
  }

  private static Arbitrary<BrokenSpec> of(List<Mutation> mutations) {
    return Combinators.combine(Arbitraries.of(mutations), Bases.ofNodes(FEWEST_NODES))
        .as(BrokenSpecs::broken);
  }

  private static BrokenSpec broken(Mutation mutation, ClusterSpec spec) {
    String text = mutation.edit().apply(spec.toYaml(), spec);
    return new BrokenSpec(mutation.name(), text, mutation.code(), mutation.place());
  }
}
