package dev.ohpc.testkit.netboot;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.error;
import static dev.ohpc.testkit.tftp.TftpDatagrams.readRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpServer;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A board sends its request again when the answer is late. A server that is slow has all copies in
 * its queue, and reads the last ones when the transfer has long begun.
 */
class RepeatedRequestTest {

  private static final byte[] REQUEST = readRequest("kernel8.img", "octet");
  private static final byte[] WHOLE = new byte[512];
  private static final byte[] LAST = new byte[476];

  @TempDir private Path root;

  private final BlockingQueue<TftpEvent.Sent> sent = new LinkedBlockingQueue<>();
  private TftpServer server;
  private PlayedClient client;

  @BeforeEach
  void start() throws IOException {
    Files.write(root.resolve("kernel8.img"), new byte[1500]);
    server =
        TftpServer.builder()
            .root(root)
            .retransmitAfter(Duration.ofMillis(100))
            .onSent(sent::add)
            .start();
    client = new PlayedClient(server.address());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aCopyOfTheRequestStartsNoSecondTransfer() {
    client.ask(REQUEST);
    client.send(REQUEST, server.address());
    awaitRequests();
    assertThat(server.transfers()).isEqualTo(1);
    client.expect(data(1, WHOLE));
    client.send(ack(1));
    client.expectAfter(data(1, WHOLE), data(2, WHOLE));
  }

  /** The client's acknowledgement was lost, and just then a copy of its request is read. */
  @Test
  void aLateCopyOfTheRequestDoesNotEndATransferThatStalls() throws InterruptedException {
    stallAtBlockTwo();
    client.send(REQUEST, server.address());
    awaitRequests();
    client.send(ack(2));
    expectFromTransfer(data(3, LAST));
    client.send(ack(3));
    assertThat(sent.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  /** A board that lost its power knows nothing of the transfer that it had. */
  @Test
  void aBoardThatBeginsAnewFromTheSamePortIsServed() throws InterruptedException {
    stallAtBlockTwo();

    SocketAddress transfer = firstBlockOfAnother(client.transfer());
    for (int block = 1; block <= 3; block++) {
      client.send(ack(block), transfer);
    }
    assertThat(sent.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  private void stallAtBlockTwo() {
    client.ask(REQUEST);
    client.expect(data(1, WHOLE));
    client.send(ack(1));
    client.expectAfter(data(1, WHOLE), data(2, WHOLE));
    client.expect(data(2, WHOLE));
  }

  /** Asks until a transfer begins, and leaves the earlier one aside. */
  private SocketAddress firstBlockOfAnother(SocketAddress earlier) {
    for (int i = 0; i < 6; i++) {
      client.ask(REQUEST);
      PlayedClient.Arrival arrival = client.nextArrival();
      if (!arrival.from().equals(earlier) && arrival.is(data(1, WHOLE))) {
        return arrival.from();
      }
    }
    return fail("asked six times, and no transfer began");
  }

  /** What the transfer sends next; others are refused, as strangers are. */
  private void expectFromTransfer(byte[] datagram) {
    PlayedClient.Arrival arrival = client.nextArrival();
    for (int i = 0; i < 20 && !arrival.is(datagram); i++) {
      if (!arrival.from().equals(client.transfer())) {
        client.send(error(5, "Unknown transfer ID"), arrival.from());
      }
      arrival = client.nextArrival();
    }
    assertThat(arrival.from()).isEqualTo(client.transfer());
    assertThat(arrival.datagram()).isEqualTo(datagram);
  }

  /** Requests are looked at in their order: one that is answered comes after those before. */
  private void awaitRequests() {
    try (PlayedClient other = new PlayedClient(server.address())) {
      other.ask(readRequest("none", "octet"));
      assertThat(other.received()).startsWith("ERROR 1 ");
    }
  }
}
