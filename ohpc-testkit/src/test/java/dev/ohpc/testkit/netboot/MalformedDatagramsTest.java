package dev.ohpc.testkit.netboot;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.readRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.TftpClient;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million datagrams as no client should send them, and the server goes on serving.
 *
 * <p>They come in batches that a socket's buffer holds, and after each the server is asked
 * something, so that it has read them all.
 */
class MalformedDatagramsTest {

  private static final int TO_REQUESTS = 400_000;
  private static final int TO_STRANGERS = 400_000;
  private static final int TO_OWN = 200_000;
  private static final int BATCH = 100;
  private static final int BATCHES_BETWEEN_DOWNLOADS = 500;

  @TempDir private Path root;

  private final byte[] content = new byte[2_250_000];
  private TftpServer server;
  private TftpClient client;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(content);
    Files.write(root.resolve("start4.elf"), content);
    server =
        TftpServer.builder()
            .root(root)
            .maxRequestsPerSecond(Integer.MAX_VALUE)
            .maxTransfersPerClient(20)
            .idleTime(Duration.ofSeconds(5))
            .start();
    client =
        TftpClient.builder(server.address())
            .blksize(1468)
            .retransmitAfter(Duration.ofMillis(300))
            .retries(30)
            .build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePortOfRequestsStandsThem() throws IOException {
    Malformed malformed = new Malformed(1);
    try (DatagramSocket flood = new DatagramSocket(new InetSocketAddress("127.0.0.66", 0))) {
      for (int batch = 0; batch < TO_REQUESTS / BATCH; batch++) {
        send(malformed, flood, server.address());
        expectService(batch);
      }
    }
  }

  @Test
  void aTransferGoesOnWhateverStrangersSend() throws IOException {
    Malformed malformed = new Malformed(2);
    try (DatagramSocket stranger = new DatagramSocket(new InetSocketAddress("127.0.0.66", 0));
        PlayedClient board = new PlayedClient(server.address())) {
      board.ask(readRequest("start4.elf", "octet"));
      board.expect(block(1));
      for (int batch = 1; batch <= TO_STRANGERS / BATCH; batch++) {
        send(malformed, stranger, board.transfer());
        board.send(ack(batch));
        board.expectAfter(block(batch), block(batch + 1));
      }
      expectService(0);
    }
  }

  /** What is wrong may end the client's own transfer, but no other, and not for ever. */
  @Test
  void aClientSpoilsItsOwnTransferAtMost() throws Exception {
    Malformed malformed = new Malformed(3);
    for (int batch = 0; batch < TO_OWN / BATCH; batch++) {
      try (PlayedClient board = new PlayedClient(server.address(), another(batch))) {
        board.ask(readRequest("start4.elf", "octet"));
        board.expect(block(1));
        for (int i = 0; i < BATCH; i++) {
          board.send(malformed.next());
        }
      }
      expectService(batch);
    }
    for (int i = 0; i < 200 && server.transfers() > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(server.transfers()).isZero();
  }

  /** An address of which no transfer is under way: a port alone may come again too soon. */
  private static InetAddress another(int number) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number >> 8), (byte) number});
  }

  private static void send(Malformed malformed, DatagramSocket from, SocketAddress to)
      throws IOException {
    for (int i = 0; i < BATCH; i++) {
      byte[] datagram = malformed.next();
      from.send(new DatagramPacket(datagram, datagram.length, to));
    }
  }

  private void expectService(int batch) throws IOException {
    if (batch % BATCHES_BETWEEN_DOWNLOADS == 0) {
      assertThat(client.download("start4.elf").content()).isEqualTo(content);
    } else {
      assertThat(client.probe("none")).isEmpty();
    }
  }

  private byte[] block(int number) {
    byte[] block = new byte[512];
    System.arraycopy(content, (number - 1) * 512, block, 0, 512);
    return data(number, block);
  }
}
