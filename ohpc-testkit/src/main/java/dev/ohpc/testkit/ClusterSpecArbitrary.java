package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.Profile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Clusters of some size, profile and extent. Start with {@link ClusterSpecs#valid}. */
public final class ClusterSpecArbitrary extends ArbitraryDecorator<ClusterSpec> {

  private static final Arbitrary<ClusterSpecBuilder> PLAIN =
      Arbitraries.create(ClusterSpec::builder);

  static final ClusterSpecArbitrary ANY =
      new ClusterSpecArbitrary(
          new Bounds(1, 32), List.of(Profile.RECOMMENDED, Profile.GUIDE), true);

  private final Bounds nodes;
  private final List<Profile> profiles;
  private final boolean hasSections;

  private ClusterSpecArbitrary(Bounds nodes, List<Profile> profiles, boolean hasSections) {
    this.nodes = nodes;
    this.profiles = List.copyOf(profiles);
    this.hasSections = hasSections;
  }

  /**
   * Clusters of this many nodes, both included.
   *
   * @throws IllegalArgumentException if they are not from 1 to 65,536, or the first is larger
   */
  public ClusterSpecArbitrary withNodes(int fewest, int most) {
    Bounds asked = Bounds.of("nodes", fewest, most, NodePlan.SIZES);
    return new ClusterSpecArbitrary(asked, profiles, hasSections);
  }

  /** Clusters with the choices of one profile. */
  public ClusterSpecArbitrary ofProfile(Profile profile) {
    return new ClusterSpecArbitrary(nodes, List.of(profile), hasSections);
  }

  /** Clusters that have a server, a network and nodes, and no other section. */
  public ClusterSpecArbitrary withDefaults() {
    return new ClusterSpecArbitrary(nodes, profiles, false);
  }

  @Override
  protected Arbitrary<ClusterSpec> arbitrary() {
    Arbitrary<ClusterSpec> all =
        hasSections
            ? with(NodePlan.ofSize(nodes), SpecSections.some())
            : with(NodePlan.ofSize(nodes).map(NodePlan::withUsualHardware), PLAIN);
    return all.withoutEdgeCases();
  }

  /** The corners of the nodes; with those of every section they would be thousands. */
  @Override
  public EdgeCases<ClusterSpec> edgeCases(int maxEdgeCases) {
    return with(NodePlan.corners(nodes), PLAIN).edgeCases(maxEdgeCases);
  }

  private Arbitrary<ClusterSpec> with(
      Arbitrary<NodePlan> plans, Arbitrary<ClusterSpecBuilder> rest) {
    return Combinators.combine(Arbitraries.of(profiles), plans, rest)
        .as((profile, plan, builder) -> plan.spec(builder).profile(profile).build());
  }
}
