package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote get every file as it is, at every blksize that they can ask for. */
class TftpClientsTest {

  private static final List<Integer> SIZES = List.of(0, 1, 511, 512, 513, 20_000);
  private static final List<Integer> BLKSIZES = List.of(512, 1024, 1428, 1468, 8192, 65_464);

  /** Over 65,535 blocks of 512 bytes. */
  private static final int ROLL_OVER = 33_600_000;

  @TempDir private Path work;

  private final Queue<TftpEvent.Failed> failures = new ConcurrentLinkedQueue<>();
  private Path root;
  private TftpServer server;
  private int port;

  /** Fetches a file of the server into another. */
  private interface Client {
    Outcome fetch(String file, Path to);
  }

  @BeforeEach
  void start() throws IOException {
    root = Files.createDirectory(work.resolve("root"));
    server = TftpServer.builder().root(root).onError(failures::add).start();
    port = server.address().getPort();
    for (int size : SIZES) {
      writeFile(size);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @RealProgram("curl")
  void curl() throws IOException {
    for (int blksize : blksizesFrom(8)) {
      // curl takes the tsize of an empty file for a fault of the server
      fetchAll(SIZES.stream().filter(size -> size > 0).toList(), curl("--tftp-blksize", blksize));
    }
    fetchAll(SIZES, curl("--tftp-no-options"));
  }

  @Test
  @RealProgram("tftp")
  void tftpHpa() throws IOException {
    fetchAll(
        SIZES,
        (file, to) -> Outcome.of("tftp", "-m", "octet", "127.0.0.1", port, "-c", "get", file, to));
  }

  @Test
  @RealProgram("atftp")
  void atftp() throws IOException {
    for (int blksize : blksizesFrom(8)) {
      fetchAll(SIZES, atftp("blksize " + blksize, "tsize 0"));
    }
  }

  @Test
  @RealProgram("atftp")
  void atftpInWindows() throws IOException {
    for (int windowsize : new int[] {1, 2, 8, 64, 1000}) {
      fetchAll(SIZES, atftp("windowsize " + windowsize, "blksize 512"));
      fetchAll(SIZES, atftp("windowsize " + windowsize, "blksize 1428"));
    }
  }

  @Test
  @RealProgram("busybox")
  void busybox() throws IOException {
    // its own request has to fit into a block
    for (int blksize : blksizesFrom(64)) {
      fetchAll(SIZES, busybox(blksize));
    }
  }

  @Test
  @RealProgram("curl")
  @RealProgram("atftp")
  @RealProgram("busybox")
  void blockNumbersRollOver() throws IOException {
    writeFile(ROLL_OVER);

    List<Integer> large = List.of(ROLL_OVER);
    fetchAll(large, curl("--tftp-blksize", 512));
    fetchAll(large, busybox(512));
    fetchAll(large, atftp("blksize 512", "windowsize 8"));
  }

  @Test
  @RealProgram("curl")
  void aHundredMegabytes() throws IOException {
    writeFile(100_000_000);

    fetchAll(List.of(100_000_000), curl("--tftp-blksize", 1468));
  }

  @Test
  @RealProgram("tftp")
  @RealProgram("busybox")
  void aFileThatIsNotThereIsSaidToBeMissing() {
    Path to = work.resolve("none");
    Outcome tftp = Outcome.of("tftp", "127.0.0.1", port, "-c", "get", "none", to);
    Outcome busybox = Outcome.of("busybox", "tftp", "-gr", "none", "-l", to, "127.0.0.1", port);

    assertThat(tftp.output()).contains("Error code 1").doesNotContain(root.toString());
    assertThat(busybox.output()).contains("server error: (1)").doesNotContain(root.toString());
    assertThat(failures).extracting(TftpEvent.Failed::code).containsExactly(1, 1);
  }

  private Client curl(Object... options) {
    return (file, to) ->
        Outcome.of(
            Stream.concat(
                    Stream.of("curl", "-sS", "-o", to, "tftp://127.0.0.1:" + port + "/" + file),
                    Stream.of(options))
                .toArray());
  }

  private Client atftp(String option, String other) {
    return (file, to) ->
        Outcome.of(
            "atftp",
            "--option",
            option,
            "--option",
            other,
            "-g",
            "-r",
            file,
            "-l",
            to,
            "127.0.0.1",
            port);
  }

  private Client busybox(int blksize) {
    return (file, to) ->
        Outcome.of("busybox", "tftp", "-b", blksize, "-g", "-r", file, "-l", to, "127.0.0.1", port);
  }

  private static List<Integer> blksizesFrom(int smallest) {
    return Stream.concat(Stream.of(smallest), BLKSIZES.stream()).toList();
  }

  private void fetchAll(List<Integer> sizes, Client client) throws IOException {
    Path to = work.resolve("fetched");
    for (int size : sizes) {
      Outcome outcome = client.fetch("file" + size, to);
      assertThat(outcome.status()).as("%s", outcome).isZero();
      assertThat(Files.mismatch(to, root.resolve("file" + size))).as("%s", outcome).isEqualTo(-1);
      Files.delete(to);
    }
    assertThat(failures).isEmpty();
  }

  private void writeFile(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Files.write(root.resolve("file" + size), content);
  }
}
