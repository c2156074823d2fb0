package dev.ohpc.testkit.netboot;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.error;
import static dev.ohpc.testkit.tftp.TftpDatagrams.readRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.netboot.TftpServerBuilder;
import dev.ohpc.testkit.tftp.TftpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is over a limit is not answered, so that a board asks again; listeners are told why. */
class TftpLimitsTest {

  private static final byte[] REQUEST = readRequest("kernel8.img", "octet");
  private static final byte[] WHOLE = new byte[512];

  @TempDir private Path root;

  private final BlockingQueue<TftpEvent.Failed> failed = new LinkedBlockingQueue<>();

  @BeforeEach
  void file() throws IOException {
    Files.write(root.resolve("kernel8.img"), new byte[600]);
  }

  @Test
  void theLimitOfTransfersHoldsUntilOneEnds() throws Exception {
    try (TftpServer server = server().maxTransfers(1).start();
        PlayedClient first = new PlayedClient(server.address())) {
      first.ask(REQUEST);
      first.expect(data(1, WHOLE));
      assertThatThrownBy(() -> impatient(server, 5).download("kernel8.img"))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(reason()).isEqualTo("as many transfers as allowed are under way: 1");

      first.send(ack(1));
      first.expectAfter(data(1, WHOLE), data(2, new byte[88]));
      first.send(ack(2));
      assertThat(patient(server).download("kernel8.img").content()).hasSize(600);
    }
  }

  @Test
  void theLimitOfAClientIsItsOwn() throws Exception {
    try (TftpServer server = server().maxTransfersPerClient(1).start();
        PlayedClient first = new PlayedClient(server.address())) {
      first.ask(REQUEST);
      first.expect(data(1, WHOLE));
      assertThatThrownBy(() -> impatient(server, 1).download("kernel8.img"))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(reason())
          .isEqualTo("as many transfers to its address as allowed are under way: 1");

      assertThat(impatient(server, 5).download("kernel8.img").content()).hasSize(600);
    }
  }

  @Test
  void theLimitOfRequestsIsToldOnceASecond() throws Exception {
    try (TftpServer server = server().maxRequestsPerSecond(3).start();
        PlayedClient client = new PlayedClient(server.address())) {
      for (int i = 0; i < 3; i++) {
        client.ask(readRequest("none", "octet"));
        assertThat(client.received()).startsWith("ERROR 1 ");
        assertThat(reason()).isEqualTo("no such file");
      }
      for (int i = 0; i < 20; i++) {
        client.ask(readRequest("none", "octet"));
      }

      assertThat(reason()).isEqualTo("its address asks more than 3 times a second");
      assertThat(patient(server).probe("kernel8.img")).hasValue(600);
    }
  }

  @Test
  void whoDoesNotGetFurtherIsGivenUpAndTold() throws Exception {
    try (TftpServer server =
            server()
                .retransmitAfter(Duration.ofMillis(50))
                .idleTime(Duration.ofMillis(400))
                .start();
        PlayedClient client = new PlayedClient(server.address())) {
      client.ask(REQUEST);

      assertThat(reason()).isEqualTo("nothing was acknowledged for too long");
      assertThat(server.transfers()).isZero();
      client.expect(data(1, WHOLE));
      client.expect(data(1, WHOLE));
      client.expectAfter(data(1, WHOLE), error(0, "nothing was acknowledged for too long"));
    }
  }

  private TftpServerBuilder server() {
    return TftpServer.builder().root(root).onError(failed::add);
  }

  private String reason() throws InterruptedException {
    TftpEvent.Failed next = failed.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next.message();
  }

  private static TftpClient impatient(TftpServer server, int lastOctet) throws IOException {
    return TftpClient.builder(server.address())
        .bind(InetAddress.getByName("127.0.0." + lastOctet))
        .retransmitAfter(Duration.ofMillis(200))
        .retries(0)
        .build();
  }

  private static TftpClient patient(TftpServer server) {
    return TftpClient.builder(server.address()).build();
  }
}
