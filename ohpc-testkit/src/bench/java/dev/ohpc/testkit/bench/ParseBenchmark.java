package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.render.format.ConfigDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the text of a file to its typed value, and back with nothing changed. */
@State(Scope.Benchmark)
public class ParseBenchmark extends Measured {

  /** The file. */
  @Param public ParsedFile file = ParsedFile.HOSTS;

  /** How many nodes it names. */
  @Param({"1000", "60000"})
  public int nodes;

  private String text = "";
  private ConfigDocument<?> document = ParsedFile.HOSTS.parse("");

  /** Makes the text. */
  @Setup
  public void write() {
    text = file.text(ClusterSpec.load(BenchCluster.yaml(nodes), "bench"));
    document = file.parse(text);
  }

  /** Text to value. */
  @Benchmark
  public ConfigDocument<?> parse() {
    return file.parse(text);
  }

  /** The document to its text, with the value compared line by line. */
  @Benchmark
  public String print() {
    return printed(document);
  }

  private static <T> String printed(ConfigDocument<T> document) {
    return document.with(document.config()).text();
  }
}
