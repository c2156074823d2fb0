package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures rehearsals of the guide's cluster and of 1,000 nodes, the first of a JVM and later ones,
 * and prints the table of {@code ohpc-testkit/docs/rehearsal.md}.
 */
public final class RehearsalBenchmarks {

  private static final Path GUIDE = Path.of("../ohpc-render/examples/rocky-pi.yaml");
  private static final Path DIRECTORY = Path.of("target/rehearsal-bench").toAbsolutePath();

  private static final int FIGURES = 3;

  private RehearsalBenchmarks() {}

  /** Runs for about five minutes. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(DIRECTORY);
    Path thousand = Files.writeString(DIRECTORY.resolve("1000.yaml"), BenchCluster.yaml(1000));
    Table table =
        new Table(
            "A rehearsal, from the text of the spec to the report, in ms",
            "cluster",
            "first of a JVM, whose start is not in it",
            "its boot",
            "processor time",
            "later ones",
            "their boot",
            "processor time");
    table.row(row("the guide's, 3 nodes", GUIDE, 5, 20));
    table.row(row("1,000 nodes", thousand, 3, 2));
    String report = Machine.text() + table;
    Files.writeString(DIRECTORY.resolve("benchmarks.md"), report);
    System.out.println(report);
  }

  private static Object[] row(String name, Path spec, int processes, int rounds)
      throws IOException {
    List<Rounds> columns = Stream.generate(Rounds::new).limit(2 * FIGURES).toList();
    for (int process = 0; process < processes; process++) {
      List<String> lines = run(spec, rounds).lines().toList();
      for (int round = 0; round < rounds; round++) {
        String[] millis = lines.get(round).split(" ", -1);
        for (int i = 0; i < FIGURES; i++) {
          columns.get(round == 0 ? i : FIGURES + i).add(Double.parseDouble(millis[i]));
        }
      }
    }
    return Stream.concat(Stream.of(name), columns.stream()).toArray();
  }

  private static String run(Path spec, int rounds) throws IOException {
    return Command.output(
        Machine.java(),
        "-classpath",
        System.getProperty("java.class.path"),
        RehearsalRounds.class.getName(),
        spec,
        rounds);
  }
}
