package dev.ohpc.testkit.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the link does to datagrams, with plain sockets at both ends. */
class LossyLinkTest {

  private static final byte[] HELLO = TftpDatagrams.readRequest("hello", "octet");

  private final DatagramSocket server = PlayedServer.opened();
  private final DatagramSocket client = PlayedServer.opened();

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  @Test
  void withoutRatesEverythingPassesBothWays() throws IOException {
    try (LossyLink link = link(builder -> builder)) {
      PlayedServer.send(client, HELLO, link.address());
      DatagramPacket request = PlayedServer.next(server);
      PlayedServer.send(server, TftpDatagrams.data(1), request.getSocketAddress());
      DatagramPacket answer = PlayedServer.next(client);

      assertThat(PlayedServer.words(request)).isEqualTo("RRQ hello octet");
      assertThat(PlayedServer.words(answer)).isEqualTo("DATA 1 of 0 bytes");
      LinkCounts all = new LinkCounts(2, 2, 0, 0, 0, 0, 0);
      eventually(() -> link.counts().equals(all));
    }
  }

  @Test
  void eachPortOfTheServerHasAPortOfItsOwn() throws IOException {
    try (LossyLink link = link(builder -> builder);
        DatagramSocket transfer = PlayedServer.opened();
        DatagramSocket other = PlayedServer.opened()) {
      SocketAddress standsForClient = arrival(link, client);
      PlayedServer.send(server, HELLO, standsForClient);
      assertThat(PlayedServer.next(client).getSocketAddress()).isEqualTo(link.address());

      PlayedServer.send(transfer, HELLO, standsForClient);
      SocketAddress tid = PlayedServer.next(client).getSocketAddress();
      PlayedServer.send(other, HELLO, standsForClient);
      SocketAddress otherTid = PlayedServer.next(client).getSocketAddress();
      assertThat(List.of(link.address(), tid, otherTid)).doesNotHaveDuplicates();

      PlayedServer.send(client, TftpDatagrams.ack(7), tid);
      assertThat(PlayedServer.words(PlayedServer.next(transfer))).isEqualTo("ACK 7");
    }
  }

  @Test
  void aStrangerAtATransfersPortIsAStrangerToTheServerToo() throws IOException {
    try (LossyLink link = link(builder -> builder);
        DatagramSocket stranger = PlayedServer.opened()) {
      SocketAddress standsForClient = arrival(link, client);
      PlayedServer.send(server, HELLO, standsForClient);
      SocketAddress port = PlayedServer.next(client).getSocketAddress();
      PlayedServer.send(stranger, TftpDatagrams.ack(1), port);
      SocketAddress standsForStranger = PlayedServer.next(server).getSocketAddress();
      PlayedServer.send(server, TftpDatagrams.error(5, ""), standsForStranger);

      assertThat(standsForStranger).isNotEqualTo(standsForClient);
      assertThat(PlayedServer.next(stranger).getSocketAddress()).isEqualTo(port);
    }
  }

  @Test
  void theServerSeesTheClientsOwnAddress() throws IOException {
    InetAddress own = InetAddress.getByName("127.0.0.5");
    try (LossyLink link = link(builder -> builder);
        DatagramSocket board = new DatagramSocket(new InetSocketAddress(own, 0))) {
      assertThat(((InetSocketAddress) arrival(link, board)).getAddress()).isEqualTo(own);
    }
  }

  @Test
  void aDroppedDatagramNeverArrives() throws IOException {
    try (LossyLink link = link(builder -> builder.drop(1))) {
      PlayedServer.send(client, HELLO, link.address());
      eventually(() -> link.counts().received() == 1);

      assertThat(arrivals(server)).isEmpty();
      assertThat(link.counts().dropped()).isEqualTo(1);
    }
  }

  @Test
  void aDuplicatedDatagramArrivesTwice() throws IOException {
    try (LossyLink link = link(builder -> builder.duplicate(1))) {
      sendNumbers(link, 2);
      eventually(() -> link.counts().delivered() == 4);

      assertThat(arrivals(server)).containsExactly("ACK 1", "ACK 1", "ACK 2", "ACK 2");
    }
  }

  @Test
  void aReorderedDatagramIsOvertakenByTheNext() throws IOException {
    try (LossyLink link = link(builder -> builder.reorder(1).longestDelay(Duration.ofMinutes(1)))) {
      sendNumbers(link, 4);
      eventually(() -> link.counts().delivered() == 4);

      assertThat(arrivals(server)).containsExactly("ACK 2", "ACK 1", "ACK 4", "ACK 3");
    }
  }

  @Test
  void aReorderedDatagramWithoutANextIsLateAtMost() throws IOException {
    try (LossyLink link = link(builder -> builder.reorder(1))) {
      sendNumbers(link, 1);

      assertThat(PlayedServer.words(PlayedServer.next(server))).isEqualTo("ACK 1");
      assertThat(link.counts().reordered()).isEqualTo(1);
    }
  }

  @Test
  void aDelayedDatagramComesInTheLongestDelay() throws IOException {
    try (LossyLink link = link(builder -> builder.delay(1).longestDelay(Duration.ofMillis(50)))) {
      long sent = System.nanoTime();
      sendNumbers(link, 20);
      eventually(() -> link.counts().delivered() == 20);

      assertThat(arrivals(server)).hasSize(20).isNotEqualTo(numbers(20));
      assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThan(Duration.ofMillis(20));
    }
  }

  @Test
  void corruptionLeavesTheContentAlone() throws IOException {
    byte[] block = TftpDatagrams.data(0x4142, (byte) 'c', (byte) 'd');
    try (LossyLink link = link(builder -> builder.corrupt(1))) {
      for (int i = 0; i < 50; i++) {
        PlayedServer.send(client, block, link.address());
        byte[] arrived = bytes(PlayedServer.next(server));
        assertThat(Arrays.copyOfRange(arrived, 2, 6)).asString().isEqualTo("ABcd");
        assertThat(Arrays.copyOf(arrived, 2)).isNotEqualTo(Arrays.copyOf(block, 2));
      }
    }
  }

  @Test
  void corruptionOfContentHasToBeAskedFor() throws IOException {
    byte[] block = TftpDatagrams.data(1, new byte[4096]);
    try (LossyLink link = link(builder -> builder.corrupt(1).corruptContent())) {
      PlayedServer.send(client, block, link.address());

      byte[] arrived = bytes(PlayedServer.next(server));
      assertThat(IntStream.range(0, block.length).filter(i -> arrived[i] != block[i])).hasSize(1);
      assertThat(Arrays.copyOf(arrived, 4)).isEqualTo(Arrays.copyOf(block, 4));
    }
  }

  @Test
  void oneSeedDropsTheSameDatagrams() throws IOException {
    List<String> once = survivors(1, 0);

    assertThat(survivors(1, 0)).isEqualTo(once);
    assertThat(survivors(2, 0)).isNotEqualTo(once);
    assertThat(once).hasSizeBetween(60, 140);
  }

  @Test
  void otherClientsDoNotChangeAClientsFate() throws IOException {
    assertThat(survivors(1, 3)).isEqualTo(survivors(1, 0));
  }

  @Test
  void anotherClientThatBeginsTheSameWayHasAFateOfItsOwn() throws IOException {
    try (LossyLink link = link(builder -> builder.seed(1).drop(0.5));
        DatagramSocket second = PlayedServer.opened()) {
      List<String> first = survivors(link, client);
      assertThat(survivors(link, second)).isNotEqualTo(first);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void everySocketIsClosed() throws IOException {
    link(builder -> builder).close(); // opens what stays open, such as class files
    long before = openFiles();
    for (int i = 0; i < 3; i++) {
      try (LossyLink link = link(builder -> builder)) {
        PlayedServer.send(server, HELLO, arrival(link, client));
        PlayedServer.next(client);
        assertThat(openFiles()).isGreaterThan(before);
      }
    }
    assertThat(openFiles()).isLessThanOrEqualTo(before);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theSocketsOfClientsThatAreGoneAreClosedMeanwhile() throws IOException {
    try (LossyLink link = link(builder -> builder.idleTime(Duration.ofMillis(100)))) {
      long before = openFiles();
      arrival(link, client);
      assertThat(openFiles()).isGreaterThan(before);
      eventually(() -> openFiles() <= before);
      arrival(link, client);
    }
  }

  @Test
  void itServesThisMachineAlone() {
    assertThatThrownBy(() -> LossyLink.builder(new InetSocketAddress("192.0.2.1", 69)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LossyLink link(UnaryOperator<LossyLinkBuilder> rates) throws IOException {
    return rates
        .apply(LossyLink.builder((InetSocketAddress) server.getLocalSocketAddress()))
        .start();
  }

  /** A datagram of a client arrives; gives what the server takes for the client. */
  private SocketAddress arrival(LossyLink link, DatagramSocket from) {
    PlayedServer.send(from, HELLO, link.address());
    return PlayedServer.next(server).getSocketAddress();
  }

  private List<String> survivors(long seed, int others) throws IOException {
    try (LossyLink link = link(builder -> builder.seed(seed).drop(0.5));
        DatagramSocket numbered = PlayedServer.opened()) {
      for (int i = 0; i < others; i++) {
        PlayedServer.send(client, HELLO, link.address());
      }
      eventually(() -> settled(link) == others);
      arrivals(server);
      return survivors(link, numbered);
    }
  }

  private List<String> survivors(LossyLink link, DatagramSocket from) throws IOException {
    long before = settled(link);
    int count = 200;
    for (String number : numbers(count)) {
      PlayedServer.send(
          from, TftpDatagrams.ack(Integer.parseInt(number.substring(4))), link.address());
    }
    eventually(() -> settled(link) == before + count);
    return arrivals(server);
  }

  private static long settled(LossyLink link) {
    return link.counts().dropped() + link.counts().delivered();
  }

  private void sendNumbers(LossyLink link, int count) {
    for (int i = 1; i <= count; i++) {
      PlayedServer.send(client, TftpDatagrams.ack(i), link.address());
    }
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "ACK " + i).toList();
  }

  /** What has arrived by now. */
  private static List<String> arrivals(DatagramSocket at) throws IOException {
    List<String> arrivals = new ArrayList<>();
    int patience = at.getSoTimeout();
    at.setSoTimeout(50);
    try {
      while (arrivals.size() < 1000) {
        arrivals.add(PlayedServer.words(PlayedServer.received(at)));
      }
    } catch (SocketTimeoutException e) {
      at.setSoTimeout(patience);
    }
    return arrivals;
  }

  private static byte[] bytes(DatagramPacket packet) {
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  private static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in ten seconds").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static long openFiles() {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
