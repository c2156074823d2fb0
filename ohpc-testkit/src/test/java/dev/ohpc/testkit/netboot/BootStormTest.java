package dev.ohpc.testkit.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpTransfer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rack is switched on: 256 boards fetch what a Raspberry Pi 4 boots, all at once, and none is
 * starved.
 *
 * <p>The files are an eighth of a Pi's, so that it takes seconds; the system property {@code
 * ohpc.boot-storm} set to {@code full} gives them their size, 23 MB a board and 6 GB in all.
 */
class BootStormTest {

  private static final int BOARDS = 256;
  private static final int SCALE = "full".equals(System.getProperty("ohpc.boot-storm")) ? 1 : 8;

  private static final Map<String, Integer> SIZES =
      ImmutableMap.of("start4.elf", 2_250_000, "kernel8.img", 9_000_000, "initramfs8", 12_000_000);

  @TempDir private Path root;

  private final Map<String, Long> checksums = new LinkedHashMap<>();

  @Test
  void allBoardsBootAndTheSlowestTakesAtMostThreeTimesTheMedian() throws Exception {
    for (Map.Entry<String, Integer> file : SIZES.entrySet()) {
      writeFile(file.getKey(), file.getValue() / SCALE);
    }
    try (TftpServer server = TftpServer.builder().root(root).start()) {
      List<Duration> times = boot(server).stream().sorted().toList();

      Duration median = times.get(times.size() / 2);
      assertThat(times).hasSize(BOARDS);
      assertThat(times.get(BOARDS - 1)).isLessThanOrEqualTo(median.multipliedBy(3));
    }
  }

  private void writeFile(String name, int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Files.write(root.resolve(name), content);
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    checksums.put(name, checksum.getValue());
  }

  private List<Duration> boot(TftpServer server) throws Exception {
    ExecutorService power = Executors.newFixedThreadPool(BOARDS);
    try {
      CyclicBarrier switchedOn = new CyclicBarrier(BOARDS);
      List<Callable<Duration>> boards = new ArrayList<>();
      for (int board = 0; board < BOARDS; board++) {
        TftpClient client = board(server, board);
        boards.add(() -> boot(client, switchedOn));
      }
      List<Duration> times = new ArrayList<>();
      for (Future<Duration> time : power.invokeAll(boards, 10, TimeUnit.MINUTES)) {
        times.add(time.get());
      }
      return times;
    } finally {
      power.shutdownNow();
    }
  }

  private static TftpClient board(TftpServer server, int number) {
    return TftpClient.builder(server.address())
        .bind(InetAddresses.fromInteger(0x7f02_0001 + number))
        .tsize()
        .blksize(1468)
        .timeLimit(Duration.ofMinutes(5))
        .build();
  }

  private Duration boot(TftpClient board, CyclicBarrier switchedOn) throws Exception {
    switchedOn.await(1, TimeUnit.MINUTES);
    long start = System.nanoTime();
    for (Map.Entry<String, Long> file : checksums.entrySet()) {
      board.probe(file.getKey());
      TftpTransfer transfer = board.download(file.getKey(), OutputStream.nullOutputStream());
      assertThat(transfer.checksum()).isEqualTo(file.getValue());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
