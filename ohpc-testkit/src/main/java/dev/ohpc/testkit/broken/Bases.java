package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.testkit.ClusterSpecArbitrary;
import dev.ohpc.testkit.ClusterSpecs;

/** Clusters that every fault can be put into, and is then the only one. */
final class Bases {

  private static final int MOST_NODES = 8;

  private Bases() {}

  /** Small ones. */
  static ClusterSpecArbitrary ofNodes(int fewest) {
    return ClusterSpecs.withNodes(fewest, MOST_NODES).ofProfile(Profile.RECOMMENDED).withDefaults();
  }

  /**
   * A cluster that is one.
   *
   * @throws IllegalArgumentException if it is not
   */
  static ClusterSpec of(ClusterSpec spec, int fewest) {
    boolean isPlain =
        spec.nodes().size() >= fewest
            && spec.network().router().isEmpty()
            && spec.equals(withDefaults(spec));
    if (!isPlain || !spec.check().isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              "faults are put into a cluster of %d nodes or more that has no problem, no router, no"
                  + " other hardware than `%s` and no section but `cluster`, `sms`, `network` and"
                  + " `nodes`; ClusterSpecs.plain(%d) is one",
              fewest, HardwareProfile.RASPBERRY_PI_4B.name(), fewest));
    }
    return spec;
  }

  private static ClusterSpec withDefaults(ClusterSpec spec) {
    return ClusterSpec.builder()
        .cluster(spec.cluster())
        .sms(spec.sms())
        .network(spec.network())
        .addAllNodes(spec.nodes().stream().map(Bases::withDefaults).toList())
        .build();
  }

  private static NodeSpec withDefaults(NodeSpec node) {
    return NodeSpec.builder().from(node).hardware(HardwareProfile.RASPBERRY_PI_4B).build();
  }
}
