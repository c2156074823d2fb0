package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Files read by us, and by other programs: processes, less what they take for a file of one node.
 */
final class BesideParsers {

  static final List<Integer> SIZES = List.of(1000, 60_000);

  private final Path directory;
  private final ToDoubleBiFunction<String, Integer> ours;

  /** Takes the median of our own steps, named as in {@link ParseBenchmark}, with their file. */
  BesideParsers(Path directory, ToDoubleBiFunction<String, Integer> ours) {
    this.directory = directory;
    this.ours = ours;
  }

  Table table() throws IOException {
    Table table =
        new Table(
            "Files read, milliseconds: ours warm in memory; the others' processes, less what they"
                + " take for one node",
            "file",
            "nodes",
            "MB",
            "ours: read",
            "MB/s",
            "ours: write back unchanged",
            "MB/s",
            "`augmatch`",
            "to ours",
            "its program",
            "to ours");
    for (ParsedFile file : ParsedFile.values()) {
      for (int nodes : SIZES) {
        table.row(row(file, nodes));
      }
    }
    return table;
  }

  private Object[] row(ParsedFile file, int nodes) throws IOException {
    double read = ours.applyAsDouble("parse" + file, nodes);
    double written = ours.applyAsDouble("print" + file, nodes);
    double megabytes = Files.size(text(file, nodes)) / 1e6;
    double augeas = beyondOneNode(file, nodes, file::augeas);
    double program = file.hasProgram() ? beyondOneNode(file, nodes, file::program) : Double.NaN;
    return new Object[] {
      file.fileName(),
      nodes,
      Table.millis(megabytes),
      Table.millis(read),
      Table.millis(megabytes / read * 1000),
      Table.millis(written),
      Table.millis(megabytes / written * 1000),
      Table.millis(augeas),
      Table.times(augeas / read),
      file.hasProgram() ? file.programName() + ": " + Table.millis(program) : "",
      file.hasProgram() ? Table.times(program / read) : ""
    };
  }

  private double beyondOneNode(ParsedFile file, int nodes, Reader reader) throws IOException {
    return Rounds.ofProgram(reader.command(text(file, nodes)).toArray()).median()
        - Rounds.ofProgram(reader.command(text(file, 1)).toArray()).median();
  }

  private Path text(ParsedFile file, int nodes) throws IOException {
    Path path = directory.resolve(file.fileName() + "-" + nodes).toAbsolutePath();
    return Files.exists(path)
        ? path
        : Files.writeString(path, file.text(ClusterSpec.load(BenchCluster.yaml(nodes), "bench")));
  }

  private interface Reader {
    List<Object> command(Path file);
  }
}
