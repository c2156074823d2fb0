package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that fetch one file at the same time, all together always as many bytes. */
record TftpLoad(TftpClients kind, int clients, int blockSize, int windowSize) {

  private static final int BYTES = 24_000_000;

  /**
   * How it went.
   *
   * @param rate megabytes a second in all
   * @param slowestToMedian the time of the slowest client to that of the median one
   */
  record Result(double rate, double slowestToMedian, double cpuSecondsPerGigabyte) {

    /**
     * How many times as fast a server could be at most that took no time of the processors at all,
     * where they are what limits the rate: the clients take what this server leaves.
     */
    double possible() {
      double processors = Runtime.getRuntime().availableProcessors();
      return processors / (processors - cpuSecondsPerGigabyte * rate / 1e3);
    }
  }

  static Result median(List<Result> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Result::rate))
        .toList()
        .get(rounds.size() / 2);
  }

  Result on(TftpProcess server, Path directory) throws IOException, InterruptedException {
    String file = file(directory);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Double>> times = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        times.add(threads.submit(fetch(server, file, go)));
      }
      double cpu = server.server().cpuSeconds();
      long start = System.nanoTime();
      go.countDown();
      double[] seconds = new double[clients];
      for (int i = 0; i < clients; i++) {
        seconds[i] = times.get(i).get();
      }
      double wall = (System.nanoTime() - start) / 1e9;
      Arrays.sort(seconds);
      return new Result(
          BYTES / 1e6 / wall,
          seconds[clients - 1] / seconds[clients / 2],
          (server.server().cpuSeconds() - cpu) / (BYTES / 1e9));
    } catch (ExecutionException e) {
      throw new IOException(server.peer() + " failed at " + this, e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Double> fetch(TftpProcess server, String file, CountDownLatch go) {
    return () -> {
      go.await();
      long start = System.nanoTime();
      kind.fetch(this, server.peer(), file);
      return (System.nanoTime() - start) / 1e9;
    };
  }

  private String file(Path directory) throws IOException {
    String name = "file-" + clients;
    Path path = directory.resolve(name);
    if (!Files.exists(path)) {
      byte[] bytes = new byte[BYTES / clients];
      new Random(clients).nextBytes(bytes);
      Files.write(path, bytes);
    }
    return name;
  }
}
