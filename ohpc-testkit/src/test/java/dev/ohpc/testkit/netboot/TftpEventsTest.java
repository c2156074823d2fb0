package dev.ohpc.testkit.netboot;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.error;
import static dev.ohpc.testkit.tftp.TftpDatagrams.readRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.TftpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listeners are told what becomes of each request, here of files in memory. */
class TftpEventsTest {

  private final Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/");
  private final BlockingQueue<TftpEvent> events = new LinkedBlockingQueue<>();
  private TftpServer server;

  @BeforeEach
  void start() throws IOException {
    Files.write(root.resolve("start4.elf"), new byte[1300]);
    server =
        TftpServer.builder()
            .root(root)
            .onRequest(
                event -> {
                  throw new IllegalStateException("a listener that fails");
                })
            .onRequest(events::add)
            .onSent(events::add)
            .onAborted(events::add)
            .onError(events::add)
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFileThatWasSent() throws Exception {
    client().download("start4.elf");

    assertThat(next(TftpEvent.Requested.class).request().options())
        .isEqualTo(Map.of("tsize", "0", "blksize", "1024"));
    TftpEvent.Sent sent = next(TftpEvent.Sent.class);
    assertThat(sent.request().file()).isEqualTo("start4.elf");
    assertThat(sent.request().mode()).isEqualTo("octet");
    assertThat(sent.bytes()).isEqualTo(1300);
    assertThat(sent.retransmissions()).isZero();
    assertThat(sent.duration()).isPositive();
  }

  /** A Pi 4 looks so at each file before it fetches it. */
  @Test
  void aProbeIsABreakBeforeTheFirstBlock() throws Exception {
    assertThat(client().probe("start4.elf")).hasValue(1300);

    next(TftpEvent.Requested.class);
    TftpEvent.Aborted aborted = next(TftpEvent.Aborted.class);
    assertThat(aborted.probe()).isTrue();
    assertThat(aborted.code()).isZero();
    assertThat(aborted.message()).isEqualTo("Early terminate");
    assertThat(server.transfers()).isZero();
  }

  @Test
  void aBreakAfterABlockIsNoProbe() throws Exception {
    try (PlayedClient client = new PlayedClient(server.address())) {
      client.ask(readRequest("start4.elf", "octet"));
      client.expect(data(1, new byte[512]));
      client.send(ack(1));
      client.expect(data(2, new byte[512]));
      client.send(error(3, "Disk full"));
    }

    next(TftpEvent.Requested.class);
    TftpEvent.Aborted aborted = next(TftpEvent.Aborted.class);
    assertThat(aborted.probe()).isFalse();
    assertThat(aborted.code()).isEqualTo(3);
    assertThat(aborted.message()).isEqualTo("Disk full");
  }

  @Test
  void aFileThatIsNotThere() throws Exception {
    assertThat(client().probe("start.elf")).isEmpty();

    next(TftpEvent.Requested.class);
    TftpEvent.Failed failed = next(TftpEvent.Failed.class);
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.message()).isEqualTo("no such file");
  }

  @Test
  void whatTheClientKnowsOfAnErrorListenersKnowAlready() throws Exception {
    try (PlayedClient client = new PlayedClient(server.address())) {
      client.ask(readRequest("start.elf", "octet"));
      client.next();

      assertThat(events.poll()).isInstanceOf(TftpEvent.Requested.class);
      assertThat(events.poll()).isInstanceOf(TftpEvent.Failed.class);
    }
  }

  @Test
  void aServerThatIsClosedTellsItsClients() throws Exception {
    try (PlayedClient client = new PlayedClient(server.address())) {
      client.ask(readRequest("start4.elf", "octet"));
      client.expect(data(1, new byte[512]));
      server.close();

      assertThat(client.received()).startsWith("ERROR 0 the server is closed");
    }
    next(TftpEvent.Requested.class);
    assertThat(next(TftpEvent.Failed.class).message()).isEqualTo("the server is closed");
    assertThat(server.transfers()).isZero();
  }

  private TftpClient client() {
    return TftpClient.builder(server.address()).tsize().blksize(1024).build();
  }

  private <T extends TftpEvent> T next(Class<T> kind) throws InterruptedException {
    TftpEvent event = events.poll(10, TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(kind);
    return kind.cast(event);
  }
}
