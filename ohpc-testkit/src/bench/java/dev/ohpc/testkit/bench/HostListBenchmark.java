package dev.ohpc.testkit.bench;

import dev.ohpc.model.value.HostList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Names of hosts out of their short form, and into it. */
@State(Scope.Benchmark)
public class HostListBenchmark extends Measured {

  /** How many names there are. */
  @Param("65536")
  public int nodes;

  private String folded = "";
  private List<String> names = List.of();
  private List<String> shuffled = List.of();

  static String folded(int nodes) {
    return "node[1-" + nodes + "]";
  }

  /** Makes the names. */
  @Setup
  public void name() {
    folded = folded(nodes);
    names = List.copyOf(HostList.parse(folded).names());
    shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(42));
  }

  /** The short form to each name. */
  @Benchmark
  public int expand() {
    int length = 0;
    for (String name : HostList.parse(folded)) {
      length += name.length();
    }
    return length;
  }

  /** Names in order to the short form. */
  @Benchmark
  public String fold() {
    return HostList.of(names).toString();
  }

  /** Names in no order to the short form in order. */
  @Benchmark
  public String foldSorted() {
    return HostList.of(shuffled).sorted().toString();
  }
}
