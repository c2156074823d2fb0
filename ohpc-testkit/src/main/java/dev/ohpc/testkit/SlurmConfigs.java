package dev.ohpc.testkit;

/**
 * Configurations of Slurm that its programs take, in all series from 22.05 on: a controller, nodes
 * that are alike or not, partitions with all or some of them, and parameters.
 *
 * <p>They shrink to one node {@code node1} in one partition {@code normal}.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<SlurmConfig> large() {
 *   return SlurmConfigs.valid().withNodes(1_000, 65_536);
 * }
 * }</pre>
 */
public final class SlurmConfigs {

  private SlurmConfigs() {}

  /** Configurations of 1 to 32 nodes. */
  public static SlurmConfigArbitrary valid() {
    return SlurmConfigArbitrary.ANY;
  }
}
