package dev.ohpc.testkit.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures our TFTP server beside dnsmasq and atftpd, each a process on loopback, with the same
 * files and the same clients, and prints the tables of {@code ohpc-netboot/docs/benchmarks.md}. A
 * ratio is the median of those of single rounds, for a machine may be slow for all of a round.
 */
public final class TftpBenchmarks {

  private static final Path DIRECTORY = Path.of("target/tftp-bench").toAbsolutePath();
  private static final List<Integer> CLIENTS = List.of(1, 3, 16, 64, 256);
  private static final List<Integer> BLOCK_SIZES = List.of(512, 1024, 1468);
  private static final List<Integer> WINDOWS = List.of(1, 4, 16);
  private static final int ROUNDS = 5;

  private final Map<TftpPeer, TftpProcess> servers = new EnumMap<>(TftpPeer.class);

  private TftpBenchmarks() {}

  /** Runs for about ten minutes, as root, for dnsmasq takes port 69. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Command.output("rm", "-rf", DIRECTORY);
    Files.createDirectories(DIRECTORY);
    new TftpBenchmarks().run();
  }

  private void run() throws IOException, InterruptedException {
    try {
      for (TftpPeer peer : TftpPeer.values()) {
        servers.put(peer, TftpProcess.start(peer, DIRECTORY));
      }
      String report = Machine.text() + cold() + table(TftpClients.OURS) + table(TftpClients.CURL);
      Files.writeString(DIRECTORY.resolve("benchmarks.md"), report);
      System.out.println(report);
    } finally {
      servers.values().forEach(TftpProcess::close);
    }
  }

  /** The first files of a process, before anything is compiled. */
  private Table cold() throws IOException, InterruptedException {
    Table table = new Table("Just started: curl, 16 clients, blksize 1468, MB/s", "round", "ours");
    TftpLoad load = new TftpLoad(TftpClients.CURL, 16, 1468, 1);
    for (int round = 1; round <= 6; round++) {
      table.row(round, Table.millis(load.on(server(TftpPeer.OURS), DIRECTORY).rate()));
    }
    return table;
  }

  private Table table(TftpClients clients) throws IOException, InterruptedException {
    List<String> columns = new ArrayList<>(List.of("clients", "blksize", "windowsize"));
    for (TftpPeer peer : TftpPeer.values()) {
      columns.add(peer + ": MB/s");
      columns.add("slowest to median");
      columns.add("CPU s/GB");
    }
    columns.addAll(
        List.of("ours to dnsmasq", "possible to dnsmasq", "ours to atftpd", "ours: memory, MB"));
    Table table = new Table("Fetched by " + clients, columns.toArray(String[]::new));
    for (int count : CLIENTS) {
      for (int blockSize : BLOCK_SIZES) {
        for (int window : clients.windows(WINDOWS)) {
          table.row(row(new TftpLoad(clients, count, blockSize, window)));
        }
      }
    }
    return table;
  }

  private Object[] row(TftpLoad load) throws IOException, InterruptedException {
    Map<TftpPeer, List<TftpLoad.Result>> results = new EnumMap<>(TftpPeer.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (TftpPeer peer : TftpPeer.values()) {
        results
            .computeIfAbsent(peer, key -> new ArrayList<>())
            .add(load.on(server(peer), DIRECTORY));
      }
    }
    Map<TftpPeer, TftpLoad.Result> medians = new EnumMap<>(TftpPeer.class);
    results.forEach((peer, rounds) -> medians.put(peer, TftpLoad.median(rounds)));
    List<Object> row =
        new ArrayList<>(List.of(load.clients(), load.blockSize(), load.windowSize()));
    for (TftpLoad.Result result : medians.values()) {
      row.add(Table.millis(result.rate()));
      row.add(Table.times(result.slowestToMedian()));
      row.add(Table.millis(result.cpuSecondsPerGigabyte()));
    }
    row.add(Table.times(oursTo(TftpPeer.DNSMASQ, results)));
    row.add(Table.times(requireNonNull(medians.get(TftpPeer.DNSMASQ)).possible()));
    row.add(Table.times(oursTo(TftpPeer.ATFTPD, results)));
    row.add(server(TftpPeer.OURS).server().megabytes());
    return row.toArray();
  }

  private static double oursTo(TftpPeer other, Map<TftpPeer, List<TftpLoad.Result>> results) {
    List<TftpLoad.Result> ours = requireNonNull(results.get(TftpPeer.OURS));
    List<TftpLoad.Result> others = requireNonNull(results.get(other));
    Rounds ratios = new Rounds();
    for (int round = 0; round < ROUNDS; round++) {
      ratios.add(ours.get(round).rate() / others.get(round).rate());
    }
    return ratios.median();
  }

  private TftpProcess server(TftpPeer peer) {
    return requireNonNull(servers.get(peer));
  }
}
