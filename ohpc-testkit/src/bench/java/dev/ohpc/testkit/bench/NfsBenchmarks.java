package dev.ohpc.testkit.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures our NFS server beside nfs-ganesha, each a process that serves the same directory to the
 * same clients of libnfs, and prints the table of {@code ohpc-netboot/docs/benchmarks.md}.
 */
public final class NfsBenchmarks {

  private static final Path DIRECTORY = Path.of("target/nfs-bench").toAbsolutePath();
  private static final Path CLIENT = DIRECTORY.resolve("nfs-load");
  private static final List<Integer> CLIENTS = List.of(1, 16);
  private static final List<String> OPERATIONS =
      List.of("read", "write", "getattr", "lookup", "readdirplus");
  private static final int ROUNDS = 5;
  private static final int SECONDS = 2;
  private static final int FILES = 1000;
  private static final int MIB = 1 << 20;
  private static final int BIG = 256; // MiB: stays in the kernel's cache, so servers are measured

  private final Map<NfsPeer, ServerProcess> servers = new EnumMap<>(NfsPeer.class);

  private NfsBenchmarks() {}

  /** Runs for about three minutes, in the namespaces of {@code nfs-bench.sh}. */
  public static void main(String[] arguments) throws IOException {
    Command.output("rm", "-rf", DIRECTORY);
    Files.createDirectories(DIRECTORY.resolve("state"));
    fill(NfsPeer.exported(DIRECTORY));
    Command.output("cc", "-O2", "-D_GNU_SOURCE", "-o", CLIENT, "src/bench/c/nfs-load.c", "-lnfs");
    new NfsBenchmarks().run();
  }

  private static void fill(Path tree) throws IOException {
    Path many = Files.createDirectories(tree.resolve("many"));
    for (int i = 0; i < FILES; i++) {
      Files.createFile(many.resolve("file-" + i));
    }
    byte[] block = new byte[MIB];
    new Random(1).nextBytes(block);
    try (var big = Files.newOutputStream(tree.resolve("big"))) {
      for (int i = 0; i < BIG; i++) {
        big.write(block);
      }
    }
  }

  private void run() throws IOException {
    try {
      for (NfsPeer peer : NfsPeer.values()) {
        servers.put(peer, ServerProcess.start(peer.command(DIRECTORY)));
        await(peer);
      }
      String report = Machine.text() + table();
      Files.writeString(DIRECTORY.resolve("benchmarks.md"), report);
      System.out.println(report);
    } finally {
      servers.values().forEach(ServerProcess::close);
    }
  }

  /** Until it answers; all operations once, so that none is measured cold. */
  private static void await(NfsPeer peer) throws IOException {
    Command.output(
        "timeout",
        30,
        "sh",
        "-c",
        "until nfs-ls \"$1\"; do sleep 0.2; done",
        "",
        peer.url(DIRECTORY));
    for (String operation : OPERATIONS) {
      rate(peer, operation, 1);
    }
  }

  private static double rate(NfsPeer peer, String operation, int clients) throws IOException {
    String rate = Command.output(CLIENT, peer.url(DIRECTORY), operation, clients, SECONDS);
    return Double.parseDouble(rate.strip());
  }

  private Table table() throws IOException {
    List<String> columns = new ArrayList<>(List.of("operation", "clients"));
    for (NfsPeer peer : NfsPeer.values()) {
      columns.add(peer.toString());
      columns.add(peer + ": memory, MB");
    }
    columns.add("ours to ganesha");
    Table table =
        new Table(
            "Read and write in MB/s, the rest in calls a second", columns.toArray(String[]::new));
    for (String operation : OPERATIONS) {
      for (int clients : CLIENTS) {
        table.row(row(operation, clients));
      }
    }
    return table;
  }

  private Object[] row(String operation, int clients) throws IOException {
    Map<NfsPeer, Rates> all = new EnumMap<>(NfsPeer.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (NfsPeer peer : NfsPeer.values()) {
        all.computeIfAbsent(peer, key -> new Rates()).add(rate(peer, operation, clients));
      }
    }
    List<Object> row = new ArrayList<>(List.of(operation, clients));
    for (Map.Entry<NfsPeer, Rates> one : all.entrySet()) {
      row.add(Table.millis(one.getValue().median()));
      row.add(requireNonNull(servers.get(one.getKey())).megabytes());
    }
    double ours = requireNonNull(all.get(NfsPeer.OURS)).median();
    row.add(Table.times(ours / requireNonNull(all.get(NfsPeer.GANESHA)).median()));
    return row.toArray();
  }

  /** What one server reached, round by round. */
  private static final class Rates {

    private final List<Double> rounds = new ArrayList<>();

    void add(double rate) {
      rounds.add(rate);
    }

    double median() {
      return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }
  }
}
