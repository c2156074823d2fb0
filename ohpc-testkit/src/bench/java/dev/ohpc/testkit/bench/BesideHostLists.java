package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Host lists, and programs for them: processes, less what they take for one name. */
final class BesideHostLists {

  private static final int NODES = 65_536;

  private final Path directory;
  private final ToDoubleBiFunction<String, Integer> ours;

  /** Takes the median of our own steps, named as in {@link HostListBenchmark}. */
  BesideHostLists(Path directory, ToDoubleBiFunction<String, Integer> ours) {
    this.directory = directory;
    this.ours = ours;
  }

  Table table() throws IOException {
    Table table =
        new Table(
            "Host lists, milliseconds: ours warm in memory; the others' processes, less what they"
                + " take for one name",
            "names",
            "expand",
            "`scontrol show hostnames`",
            "`nodeset -e`",
            "fold",
            "`scontrol show hostlist`",
            "fold and sort, from no order",
            "`nodeset -f`");
    table.row(row(NODES));
    return table;
  }

  private Object[] row(int nodes) throws IOException {
    return new Object[] {
      nodes,
      Table.millis(ours.applyAsDouble("expand", nodes)),
      beyondOne(nodes, n -> scontrol("hostnames", folded(n))),
      beyondOne(nodes, n -> List.of("nodeset", "-e", folded(n))),
      Table.millis(ours.applyAsDouble("fold", nodes)),
      beyondOne(nodes, n -> scontrol("hostlist", names(n))),
      Table.millis(ours.applyAsDouble("foldSorted", nodes)),
      beyondOne(nodes, n -> List.of("sh", "-c", "nodeset -f < " + names(n)))
    };
  }

  private List<Object> scontrol(String what, Object argument) throws IOException {
    Path conf = directory.resolve("scontrol.conf").toAbsolutePath();
    Files.writeString(conf, "ClusterName=bench\nSlurmctldHost=sms\n");
    return List.of("env", "SLURM_CONF=" + conf, "scontrol", "show", what, argument);
  }

  private static String folded(int nodes) {
    return HostListBenchmark.folded(nodes);
  }

  private Path names(int nodes) throws IOException {
    Path file = directory.resolve("names-" + nodes).toAbsolutePath();
    String names = Command.output(scontrol("hostnames", folded(nodes)).toArray());
    return Files.exists(file) ? file : Files.writeString(file, names + "\n");
  }

  private String beyondOne(int nodes, Program program) throws IOException {
    return Table.millis(
        Rounds.ofProgram(program.command(nodes).toArray()).median()
            - Rounds.ofProgram(program.command(1).toArray()).median());
  }

  private interface Program {
    List<Object> command(int nodes) throws IOException;
  }
}
