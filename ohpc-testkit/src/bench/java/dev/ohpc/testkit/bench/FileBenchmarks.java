package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures everything in one run, and prints the tables of {@code ohpc-render/docs/benchmarks.md}:
 * in memory by JMH, beside Jinja2 and beside programs that read the files; on disk, beside {@code
 * cp -r}; and whole processes.
 */
public final class FileBenchmarks {

  private static final List<Integer> SIZES = List.of(3, 1000, 10_000, 65_536);
  private static final List<String> STEPS =
      List.of("loadAndCheck", "derive", "threeFiles", "deriveThreeFiles", "memory", "loadToMemory");
  private static final Path DIRECTORY = Path.of("target/bench");
  private static final Path COMMAND_LINE = Path.of("../ohpc-render/target/ohpc-render-cli.jar");
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final int PROCESSES = 7;

  private final Map<String, Result<?>> results = new HashMap<>();

  private FileBenchmarks() {}

  /** Runs for some minutes, in {@code ohpc-testkit}, with the jars of {@code ohpc-render} built. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Command.output("rm", "-rf", DIRECTORY);
    Files.createDirectories(DIRECTORY);
    String machine = machine(); // fails at once where Jinja2 is missing
    FileBenchmarks benchmarks = new FileBenchmarks();
    benchmarks.measureSteps();
    String report =
        machine
            + benchmarks.memory()
            + benchmarks.besideJinja()
            + new BesideParsers(DIRECTORY, benchmarks::median).table()
            + new BesideHostLists(DIRECTORY, benchmarks::median).table()
            + disk("Written to memory (tmpfs)", MEMORY, SIZES)
            + disk("Written to this machine's disk", DIRECTORY, List.of(3, 1000))
            + processes();
    Files.writeString(DIRECTORY.resolve("benchmarks.md"), report);
    System.out.println(report);
  }

  private void measureSteps() throws RunnerException {
    Collection<RunResult> runs =
        new Runner(new OptionsBuilder().include("dev.ohpc.testkit.bench.*Benchmark").build()).run();
    for (RunResult run : runs) {
      String name = run.getParams().getBenchmark();
      String file = Objects.requireNonNullElse(run.getParams().getParam("file"), "");
      results.put(
          name.substring(name.lastIndexOf('.') + 1) + file + run.getParams().getParam("nodes"),
          run.getPrimaryResult());
    }
  }

  private Statistics times(String step, int nodes) {
    return Objects.requireNonNull(results.get(step + nodes)).getStatistics();
  }

  private double median(String step, int nodes) {
    return median(times(step, nodes));
  }

  private static double median(Statistics times) {
    return times.getPercentile(50);
  }

  private String memory() {
    Table table =
        new Table(
            "In memory, milliseconds (JMH; median, and 90 % are under)",
            "nodes",
            "load and check",
            "derive all",
            "3 files from typed values",
            "3 files from the spec",
            "all files and manifest from the spec",
            "all files and manifest from YAML");
    for (int nodes : SIZES) {
      List<Object> row = new ArrayList<>(List.of(nodes));
      for (String step : STEPS) {
        Statistics times = times(step, nodes);
        row.add(Table.millis(median(times)) + ", " + Table.millis(times.getPercentile(90)));
      }
      table.row(row.toArray());
    }
    return table.toString();
  }

  private String besideJinja() throws IOException {
    Table table =
        new Table(
            "Beside Jinja2: the same bytes of dnsmasq.conf, slurm.conf and hosts, milliseconds",
            "nodes",
            "Jinja2",
            "ours, from typed values",
            "times as fast",
            "ours, from the spec",
            "times as fast");
    JinjaPeer peer = new JinjaPeer(DIRECTORY);
    for (int nodes : SIZES) {
      double theirs = peer.render(spec(nodes));
      double typed = median("threeFiles", nodes);
      double derived = median("deriveThreeFiles", nodes);
      table.row(
          nodes,
          Table.millis(theirs),
          Table.millis(typed),
          Table.times(theirs / typed),
          Table.millis(derived),
          Table.times(theirs / derived));
    }
    return table.toString();
  }

  private static String disk(String where, Path parent, List<Integer> sizes) throws IOException {
    Table table =
        new Table(
            where + ", milliseconds (median, and from least to most)",
            "nodes",
            "write",
            "write again, nothing changed",
            "`cp -r`",
            "write to `cp -r`");
    inDirectory(
        parent,
        directory -> {
          for (int nodes : sizes) {
            DiskRun.of(spec(nodes), directory).row(table, nodes);
          }
        });
    return table.toString();
  }

  private static String processes() throws IOException {
    Table table =
        new Table(
            "The whole command `java -jar ohpc-render-cli.jar render`, to memory (tmpfs),"
                + " milliseconds",
            "nodes",
            "render");
    inDirectory(
        MEMORY,
        directory -> {
          for (int nodes : List.of(3, 10_000)) {
            table.row(nodes, commandLine(nodes, directory));
          }
        });
    return table.toString();
  }

  private static Rounds commandLine(int nodes, Path directory) throws IOException {
    Path yaml = Files.writeString(directory.resolve("cluster.yaml"), BenchCluster.yaml(nodes));
    Path out = directory.resolve("rendered");
    Rounds rounds = new Rounds();
    for (int i = 0; i < PROCESSES; i++) {
      rounds.time(() -> Command.output(Machine.java(), "-jar", COMMAND_LINE, "render", yaml, out));
      Command.output("rm", "-rf", out);
    }
    return rounds;
  }

  private static void inDirectory(Path parent, Work work) throws IOException {
    Path directory = Files.createTempDirectory(parent, "ohpc-bench-");
    try {
      work.in(directory);
    } finally {
      Command.output("rm", "-rf", directory);
    }
  }

  private static ClusterSpec spec(int nodes) {
    return ClusterSpec.load(BenchCluster.yaml(nodes), "bench");
  }

  private static String machine() throws IOException {
    return Machine.text().strip() + "; Jinja2 " + JinjaPeer.version() + "\n";
  }

  private interface Work {
    void in(Path directory) throws IOException;
  }
}
