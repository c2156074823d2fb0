package dev.ohpc.testkit;

import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.testkit.SlurmSections.NodeKind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Configurations of Slurm of some size. Start with {@link SlurmConfigs#valid}. */
public final class SlurmConfigArbitrary extends ArbitraryDecorator<SlurmConfig> {

  static final SlurmConfigArbitrary ANY = new SlurmConfigArbitrary(new Bounds(1, 32));

  private final Bounds nodes;

  private SlurmConfigArbitrary(Bounds nodes) {
    this.nodes = nodes;
  }

  /**
   * Configurations of this many nodes, both included.
   *
   * @throws IllegalArgumentException if they are not from 1 to 65,536, or the first is larger
   */
  public SlurmConfigArbitrary withNodes(int fewest, int most) {
    return new SlurmConfigArbitrary(Bounds.of("nodes", fewest, most, NodePlan.SIZES));
  }

  @Override
  protected Arbitrary<SlurmConfig> arbitrary() {
    return Combinators.combine(
            nodes.numbers(), Naming.all(), SlurmSections.parameters(), SlurmSections.kinds())
        .as(SlurmSections::config)
        .withoutEdgeCases();
  }

  /** The corners of the nodes; with those of all parameters they would be thousands. */
  @Override
  public EdgeCases<SlurmConfig> edgeCases(int maxEdgeCases) {
    return Combinators.combine(
            Arbitraries.of(nodes.first(), nodes.last()), Arbitraries.of(Naming.CORNERS))
        .as(
            (count, naming) ->
                SlurmSections.config(count, naming, List.of(), List.of(NodeKind.PLAIN)))
        .edgeCases(maxEdgeCases);
  }
}
