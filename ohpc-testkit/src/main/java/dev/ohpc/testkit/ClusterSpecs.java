package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpec;

/**
 * Clusters that are valid by construction, in every corner of what a spec can say.
 *
 * <p>They shrink to the plainest: one node {@code node1} in {@code 10.0.0.0/24}, and every default.
 *
 * <pre>{@code
 * @Property
 * void isRendered(@ForAll("clusters") ClusterSpec spec) { … }
 *
 * @Provide
 * Arbitrary<ClusterSpec> clusters() {
 *   return ClusterSpecs.valid().withNodes(1, 64).ofProfile(Profile.RECOMMENDED);
 * }
 * }</pre>
 */
public final class ClusterSpecs {

  private ClusterSpecs() {}

  /** Clusters of 1 to 32 nodes. */
  public static ClusterSpecArbitrary valid() {
    return ClusterSpecArbitrary.ANY;
  }

  /** Clusters of this many nodes: short for {@code valid().withNodes(fewest, most)}. */
  public static ClusterSpecArbitrary withNodes(int fewest, int most) {
    return valid().withNodes(fewest, most);
  }

  /** A cluster of this many nodes with every default, the same each time. */
  public static ClusterSpec plain(int nodes) {
    return NodePlan.plain(nodes).spec(ClusterSpec.builder()).build();
  }
}
