package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.render.FileTree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps from a spec's text to a cluster's files in memory. */
@State(Scope.Benchmark)
public class RenderBenchmark extends Measured {

  /** How many nodes the cluster has. */
  @Param({"3", "1000", "10000", "65536"})
  public int nodes;

  private String yaml = "";
  private ClusterSpec spec = ClusterSpec.load(BenchCluster.yaml(1), "bench");
  private ClusterConfigs configs = spec.configs();

  /** Loads the cluster. */
  @Setup
  public void load() {
    yaml = BenchCluster.yaml(nodes);
    spec = loadAndCheck();
    configs = spec.configs();
  }

  /** YAML to a checked spec. */
  @Benchmark
  public ClusterSpec loadAndCheck() {
    return ClusterSpec.load(yaml, "bench");
  }

  /** A spec to all typed configurations. */
  @Benchmark
  public ClusterConfigs derive() {
    return unseen().configs();
  }

  /** Typed configurations to three texts: what a template engine does with its data. */
  @Benchmark
  public ThreeFiles threeFiles() {
    return ThreeFiles.of(configs.sms());
  }

  /** A spec to the same three texts. */
  @Benchmark
  public ThreeFiles deriveThreeFiles() {
    return ThreeFiles.of(unseen().configs().sms());
  }

  /** A spec to all files and the manifest, checks and derivation anew. */
  @Benchmark
  public String memory() {
    return FileTree.of(unseen()).manifest();
  }

  /** YAML to all files and the manifest. */
  @Benchmark
  public String loadToMemory() {
    return FileTree.of(loadAndCheck()).manifest();
  }

  /** A spec keeps what was derived from it; a copy has to do it again. */
  private ClusterSpec unseen() {
    return ClusterSpec.builder().from(spec).build();
  }
}
