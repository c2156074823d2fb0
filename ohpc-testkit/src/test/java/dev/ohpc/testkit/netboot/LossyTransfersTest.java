package dev.ohpc.testkit.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.LossyLink;
import dev.ohpc.testkit.tftp.LossyLinkBuilder;
import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpClientBuilder;
import dev.ohpc.testkit.tftp.TftpErrorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Transfers over a bad link give the same bytes or a clean error, in their time, and leave nothing
 * behind.
 *
 * <p>A seed has a file, options and a fate of its own. One that fails is tried alone by the system
 * property {@code ohpc.lossy-seed}.
 */
class LossyTransfersTest {

  private static final int LOSSY = 8_000;
  private static final int SPOILED = 2_000;
  private static final int AT_ONCE = 64;
  private static final Duration SERVER_TIME = Duration.ofMillis(30);
  private static final Duration CLIENT_TIME = Duration.ofMillis(50);
  private static final Duration IDLE_TIME = Duration.ofSeconds(2);
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  /** What the time limit does not count: the wait for one of two processors. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private static final int[] SIZES = {
    0, 1, 7, 8, 9, 511, 512, 513, 1023, 1024, 1428, 1468, 1469, 4096, 10_000, 30_000, 65_464,
    65_465, 131_072, 200_000
  };

  private static final int[] BLKSIZES = {8, 512, 1024, 1428, 1468, 8192, 65_464};
  private static final int[] WINDOWSIZES = {1, 1, 2, 4, 16, 64};

  /** At most so many blocks a transfer, or the test takes minutes. */
  private static final int MOST_BLOCKS = 80;

  @TempDir private Path root;

  private final List<byte[]> contents = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<IOException> errors = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void writeFiles() throws IOException {
    for (int i = 0; i < SIZES.length; i++) {
      byte[] content = new byte[SIZES[i]];
      new SplittableRandom(i).nextBytes(content);
      contents.add(content);
      Files.write(root.resolve(name(i)), content);
    }
  }

  /** Two letters from any other, so that no changed byte asks for another file. */
  private static String name(int file) {
    return String.valueOf((char) ('a' + file)).repeat(2);
  }

  @Test
  void whatIsLostRepeatedOrLateChangesNoByteAndIsNoError() throws Exception {
    fetchAll(seeds(0, LOSSY), link -> link);

    assertThat(wrong).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void whatIsSpoiledChangesNoByteOrIsACleanError() throws Exception {
    fetchAll(seeds(LOSSY, LOSSY + SPOILED), link -> link.corrupt(0.003));

    assertThat(wrong).isEmpty();

    assertThat(errors)
        .hasSizeLessThan(SPOILED / 10)
        .allMatch(LossyTransfersTest::isClean, "clean errors");
  }

  private static boolean isClean(IOException error) {
    return error instanceof TftpErrorException
        || error instanceof ProtocolException
        || error instanceof SocketTimeoutException;
  }

  private void fetchAll(IntStream seeds, UnaryOperator<LossyLinkBuilder> more) throws Exception {
    try (TftpServer server = server()) {
      fetch(server.address(), 0); // opens what stays open, such as class files
    }
    long filesBefore = openFiles();
    try (TftpServer server = server();
        LossyLink link = more.apply(badLink(server)).start()) {
      fetchAll(link.address(), seeds);
      eventually(() -> server.transfers() == 0);
      assertThat(link.counts().dropped()).isPositive();
    }
    assertThat(openFiles()).isLessThanOrEqualTo(filesBefore);
  }

  private TftpServer server() throws IOException {
    return TftpServer.builder().root(root).retransmitAfter(SERVER_TIME).idleTime(IDLE_TIME).start();
  }

  private static LossyLinkBuilder badLink(TftpServer server) {
    return LossyLink.builder(server.address())
        .seed(1)
        .drop(0.02)
        .duplicate(0.02)
        .reorder(0.02)
        .delay(0.02)
        .idleTime(Duration.ofSeconds(3));
  }

  private void fetchAll(InetSocketAddress server, IntStream seeds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Optional<Void>>> downloads =
          seeds.mapToObj(seed -> (Callable<Optional<Void>>) () -> fetch(server, seed)).toList();
      for (Future<?> download : clients.invokeAll(downloads, 5, TimeUnit.MINUTES)) {
        download.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static IntStream seeds(int first, int end) {
    return Optional.ofNullable(Integer.getInteger("ohpc.lossy-seed"))
        .map(IntStream::of)
        .orElseGet(() -> IntStream.range(first, end));
  }

  private Optional<Void> fetch(InetSocketAddress server, int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int file = chance.nextInt(SIZES.length);
    TftpClient client = client(server, seed, SIZES[file], chance);
    long began = System.nanoTime();
    try {
      byte[] content = client.download(name(file)).content();
      check(Arrays.equals(content, contents.get(file)), seed, "other bytes");
    } catch (IOException e) {
      errors.add(e);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    check(taken.compareTo(TIME_LIMIT.plus(SLACK)) < 0, seed, "took " + taken);
    return Optional.empty();
  }

  private void check(boolean holds, int seed, String fault) {
    if (!holds) {
      wrong.add("seed " + seed + ": " + fault);
    }
  }

  private static TftpClient client(
      InetSocketAddress server, int seed, int size, SplittableRandom chance) {
    TftpClientBuilder client =
        TftpClient.builder(server)
            .bind(address(seed))
            .retransmitAfter(CLIENT_TIME)
            .retries(40)
            .timeLimit(TIME_LIMIT)
            .dally(Duration.ofMillis(chance.nextInt(3) * 40L));
    int[] blksizes =
        Arrays.stream(BLKSIZES).filter(blksize -> size / blksize < MOST_BLOCKS).toArray();
    int blksize = blksizes[chance.nextInt(blksizes.length)];
    if (blksize != 512 || chance.nextBoolean()) {
      client.blksize(blksize);
    }
    if (chance.nextBoolean()) {
      client.windowsize(WINDOWSIZES[chance.nextInt(WINDOWSIZES.length)]);
    }
    return chance.nextBoolean() ? client.tsize().build() : client.build();
  }

  /** One of its own, so that nobody gets the port of another whom the server still answers. */
  private static InetAddress address(int seed) {
    return InetAddresses.fromInteger(0x7f01_0000 + seed);
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.getAsBoolean()).as("in ten seconds").isTrue();
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    }
  }
}
