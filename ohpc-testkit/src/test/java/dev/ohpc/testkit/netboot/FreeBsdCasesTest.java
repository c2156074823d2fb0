package dev.ohpc.testkit.netboot;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.optionAck;
import static dev.ohpc.testkit.tftp.TftpDatagrams.readRequest;
import static dev.ohpc.testkit.tftp.TftpDatagrams.request;
import static dev.ohpc.testkit.tftp.TftpDatagrams.writeRequest;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.TftpOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of FreeBSD's functional test of tftpd ({@code libexec/tftpd/tests/functional.c}), over
 * both families of addresses as there. Where this server means to differ, the test says why.
 */
@ParameterizedClass
@ValueSource(strings = {"127.0.0.1", "::1"})
class FreeBsdCasesTest {

  private static final String VIOLATION = "ERROR 2 ";
  private static final String ILLEGAL = "ERROR 4 ";

  @TempDir private Path root;

  private final String host;
  private final BlockingQueue<TftpEvent.Sent> sent = new LinkedBlockingQueue<>();
  private TftpServer server;
  private PlayedClient client;

  FreeBsdCasesTest(String host) {
    this.host = host;
  }

  @BeforeEach
  void start() throws IOException {
    InetAddress address = InetAddress.getByName(host);
    assumeTrue(NetworkInterface.getByInetAddress(address) != null, "skipped: no " + host);
    start(address, Duration.ofSeconds(5));
  }

  private void start(InetAddress address, Duration retransmitAfter) throws IOException {
    server =
        TftpServer.builder()
            .root(root)
            .bind(new InetSocketAddress(address, 0))
            .retransmitAfter(retransmitAfter)
            .onSent(sent::add)
            .start();
    client = new PlayedClient(server.address());
  }

  /** For tests of which the server's time is the subject. */
  private void sendAgainAfter(Duration time) throws IOException {
    stop();
    start(InetAddress.getByName(host), time);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      client.close();
      server.close();
    }
  }

  /** FreeBSD's serves absolute paths of its machine; here the root is all there is. */
  @Test
  void abspath() throws IOException {
    file("abspath.txt", new byte[0]);

    client.ask(readRequest("/abspath.txt", "octet"));
    client.expect(data(1));
    client.send(ack(1));

    client.ask(readRequest(root.resolve("abspath.txt").toString(), "octet"));
    assertThat(client.received()).startsWith("ERROR 1 ").doesNotContain(root.toString());
  }

  /** {@code /etc/passwd} is one of the root's here, and not there. */
  @Test
  void dotdot() throws IOException {
    Files.createDirectory(root.resolve("subdir"));

    assertThat(answerTo(readRequest("../disallowed.txt", "octet"))).startsWith(VIOLATION);
    assertThat(answerTo(readRequest("subdir/../../disallowed.txt", "octet"))).startsWith(VIOLATION);
    assertThat(answerTo(readRequest("/etc/passwd", "octet"))).startsWith("ERROR 1 ");
  }

  /** The root is always where names begin, as with tftpd's {@code -s}. */
  @Test
  void sFlag() throws Exception {
    file("small.txt", small());

    client.ask(readRequest("/small.txt", "octet"));
    client.expect(data(1, small()));
    client.send(ack(1));
    assertThat(nextSent().bytes()).isEqualTo(small().length);
  }

  @Test
  void rrqDroppedAck() throws Exception {
    sendAgainAfter(Duration.ofMillis(100));
    file("small.txt", small());

    client.ask(readRequest("small.txt", "octet"));
    client.expect(data(1, small()));
    client.expect(data(1, small()));
    client.send(ack(1));
    assertThat(nextSent().retransmissions()).isPositive();
  }

  /**
   * FreeBSD's server sends a block again when the last acknowledgement comes again. By RFC 1123
   * section 4.2.3.1 a sender must never do that (the Sorcerer's Apprentice): it is the server's
   * time that brings the lost block.
   */
  @Test
  void rrqDroppedData() throws Exception {
    sendAgainAfter(Duration.ofMillis(100));
    byte[] medium = medium();
    file("medium.txt", medium);

    client.ask(readRequest("medium.txt", "octet"));
    client.expect(data(1, part(medium, 1)));
    client.send(ack(1));
    client.expectAfter(data(1, part(medium, 1)), data(2, part(medium, 2)));
    client.send(ack(1));
    client.expect(data(2, part(medium, 2)));
    client.send(ack(2));
    assertThat(nextSent().retransmissions()).isPositive();
  }

  /** FreeBSD's server sends block 2 twice; RFC 1123 section 4.2.3.1 has it sent once. */
  @Test
  void rrqDupedAck() throws Exception {
    byte[] medium = medium();
    file("medium.txt", medium);

    client.ask(readRequest("medium.txt", "octet"));
    client.expect(data(1, part(medium, 1)));
    client.send(ack(1));
    client.send(ack(1));
    client.expect(data(2, part(medium, 2)));
    client.send(ack(2));
    assertThat(nextSent().retransmissions()).isZero();
    assertThat(answerTo(readRequest("nonexistent.txt", "octet"))).startsWith("ERROR 1 ");
  }

  @Test
  void rrqEaccess() throws IOException {
    file("empty.txt", new byte[0], "---------");

    assertThat(answerTo(readRequest("empty.txt", "octet"))).startsWith(VIOLATION);
  }

  @Test
  void rrqEmpty() throws Exception {
    file("empty.txt", new byte[0]);

    client.ask(readRequest("empty.txt", "octet"));
    client.expect(data(1));
    client.send(ack(1));
    assertThat(nextSent().bytes()).isZero();
  }

  @Test
  void rrqMedium() throws Exception {
    byte[] medium = medium();
    file("medium.txt", medium);

    client.ask(readRequest("medium.txt", "octet"));
    client.expect(data(1, part(medium, 1)));
    client.send(ack(1));
    client.expect(data(2, part(medium, 2)));
    client.send(ack(2));
    assertThat(nextSent().bytes()).isEqualTo(medium.length);
  }

  @Test
  void rrqMediumWindow() throws Exception {
    byte[] medium = medium();
    file("medium.txt", medium);

    client.ask(readRequest("medium.txt", "octet", TftpOption.windowsize(2)));
    client.expect(optionAck(TftpOption.windowsize(2)));
    client.send(ack(0));
    client.expect(data(1, part(medium, 1)));
    client.expect(data(2, part(medium, 2)));
    client.send(ack(2));
    assertThat(nextSent().bytes()).isEqualTo(medium.length);
  }

  /** CR that is no end of a line is CR NUL (RFC 764). */
  @Test
  void rrqNetascii() throws Exception {
    file("unix.txt", "foo\nbar\rbaz\n\0".getBytes(US_ASCII));
    byte[] text = "foo\r\nbar\r\0baz\r\n\0".getBytes(US_ASCII);

    client.ask(readRequest("unix.txt", "netascii"));
    client.expect(data(1, text));
    client.send(ack(1));
    assertThat(nextSent().bytes()).isEqualTo(text.length);
  }

  @Test
  void rrqNonexistent() {
    assertThat(answerTo(readRequest("nonexistent.txt", "octet"))).startsWith("ERROR 1 ");
  }

  /** FreeBSD takes the request for malformed; here it is enough that it is refused. */
  @Test
  void rrqPathMax() {
    for (int length : new int[] {256, 1100, 4097, 60_000}) {
      assertThat(answerTo(readRequest("X".repeat(length) + ".txt", "octet")))
          .matches("(?s)ERROR [124] .*")
          .doesNotContain(root.toString());
    }
  }

  @Test
  void rrqSmall() throws Exception {
    file("small.txt", small());

    client.ask(readRequest("small.txt", "octet"));
    client.expect(data(1, small()));
    client.send(ack(1));
    assertThat(nextSent().bytes()).isEqualTo(small().length);
  }

  /** The example of RFC 7440 section 4: blocks are lost, and then an acknowledgement. */
  @Test
  void rrqWindowRfc7440() throws Exception {
    sendAgainAfter(Duration.ofSeconds(2));
    byte[] content = random(13 * 512 - 4);
    file("rfc7440.txt", content);

    client.ask(readRequest("rfc7440.txt", "octet", TftpOption.windowsize(4)));
    client.expect(optionAck(TftpOption.windowsize(4)));
    client.send(ack(0));
    expectBlocks(content, 1, 4);
    client.send(ack(4));
    expectBlocks(content, 5, 8);
    client.send(ack(5)); // as if 6 to 8 had been lost
    expectBlocks(content, 6, 9);
    client.send(ack(9));
    expectBlocks(content, 10, 13);
    expectBlocks(content, 10, 13); // as if the acknowledgement had been lost
    client.send(ack(13));
    assertThat(nextSent().bytes()).isEqualTo(content.length);
  }

  @Test
  void unknownModes() throws IOException {
    file("foo.txt", small());

    for (String mode : new String[] {"ascii", "binary", "en_US.UTF-8", "mail"}) {
      assertThat(answerTo(readRequest("foo.txt", mode))).as(mode).startsWith(ILLEGAL);
    }
  }

  @Test
  void unknownOpcode() throws IOException {
    file("foo.txt", small());

    assertThat(answerTo(request(7, "foo.txt", "octet"))).startsWith(ILLEGAL);
  }

  /** There is no {@code -w} here: nothing is ever written. */
  @Test
  void wFlag() {
    assertThat(answerTo(writeRequest("small.txt", "octet"))).startsWith(VIOLATION);
    client.send(data(1, small()));
    assertThat(root.resolve("small.txt")).doesNotExist();
  }

  @Test
  void wrqDroppedAck() throws IOException {
    expectRefusedWrite("medium.txt", writeRequest("medium.txt", "octet"), medium());
  }

  @Test
  void wrqDroppedData() throws IOException {
    expectRefusedWrite("small.txt", writeRequest("small.txt", "octet"), small());
  }

  @Test
  void wrqDupedData() throws IOException {
    file("medium.txt", medium());

    assertThat(answerTo(writeRequest("medium.txt", "octet"))).startsWith(VIOLATION);
    client.send(data(1, small()));
    client.send(data(1, small()));
    expectNothingMore();
    assertThat(root.resolve("medium.txt")).hasBinaryContent(medium());
  }

  @Test
  void wrqEaccess() throws IOException {
    file("empty.txt", new byte[0], "r--r-----");

    assertThat(answerTo(writeRequest("empty.txt", "octet"))).startsWith(VIOLATION);
  }

  @Test
  void wrqEaccessWorldReadable() throws IOException {
    file("empty.txt", new byte[0], "r--r--r--");

    assertThat(answerTo(writeRequest("empty.txt", "octet"))).startsWith(VIOLATION);
  }

  @Test
  void wrqMedium() throws IOException {
    expectRefusedWrite("medium.txt", writeRequest("medium.txt", "octet"), medium());
  }

  @Test
  void wrqMediumWindow() throws IOException {
    byte[] asked = writeRequest("medium.txt", "octet", TftpOption.windowsize(2));
    expectRefusedWrite("medium.txt", asked, medium());
  }

  @Test
  void wrqNetascii() throws IOException {
    expectRefusedWrite("unix.txt", writeRequest("unix.txt", "netascii"), small());
  }

  /** FreeBSD says that it is not there; whatever is there, writing is what is refused here. */
  @Test
  void wrqNonexistent() {
    assertThat(answerTo(writeRequest("nonexistent.txt", "octet"))).startsWith(VIOLATION);
    assertThat(root.resolve("nonexistent.txt")).doesNotExist();
  }

  @Test
  void wrqSmall() throws IOException {
    expectRefusedWrite("small.txt", writeRequest("small.txt", "octet"), small());
  }

  @Test
  void wrqTruncate() throws IOException {
    file("small.txt", small());

    assertThat(answerTo(writeRequest("small.txt", "octet"))).startsWith(VIOLATION);
    client.send(data(1));
    expectNothingMore();
    assertThat(root.resolve("small.txt")).hasBinaryContent(small());
  }

  @Test
  void wrqWindowRfc7440() throws IOException {
    byte[] asked = writeRequest("rfc7440.txt", "octet", TftpOption.windowsize(4));
    expectRefusedWrite("rfc7440.txt", asked, random(13 * 512 - 4));
  }

  /** FreeBSD's ends with status 1, one process a request; this server leaves it aside. */
  @Test
  void shortPacket1() throws IOException {
    expectNoAnswer((byte) 1);
  }

  @Test
  void shortPacket2() throws IOException {
    expectNoAnswer((byte) 1, (byte) 2);
  }

  @Test
  void shortPacket3() throws IOException {
    expectNoAnswer((byte) 1, (byte) 2, (byte) 3);
  }

  private void expectNoAnswer(byte... datagram) throws IOException {
    client.ask(datagram);
    expectNothingMore();
  }

  /** What comes next is the answer to a request that is made now. */
  private void expectNothingMore() throws IOException {
    file("next.txt", "next".getBytes(US_ASCII));

    client.ask(readRequest("next.txt", "octet"));
    client.expect(data(1, "next".getBytes(US_ASCII)));
    client.send(ack(1));
  }

  private void expectRefusedWrite(String name, byte[] request, byte[] content) throws IOException {
    file(name, new byte[0], "rw-rw-rw-");

    assertThat(answerTo(request)).startsWith(VIOLATION);
    for (int block = 1; block <= blocks(content); block++) {
      client.send(data(block, part(content, block)));
    }
    expectNothingMore();
    assertThat(root.resolve(name)).isEmptyFile();
  }

  private void expectBlocks(byte[] content, int first, int last) {
    for (int block = first; block <= last; block++) {
      client.expect(data(block, part(content, block)));
    }
  }

  private String answerTo(byte[] request) {
    client.ask(request);
    return client.received();
  }

  private TftpEvent.Sent nextSent() throws InterruptedException {
    TftpEvent.Sent event = sent.poll(10, TimeUnit.SECONDS);
    assertThat(event).as("the end of the transfer").isNotNull();
    return event;
  }

  private void file(String name, byte[] content) throws IOException {
    file(name, content, "rw-r--r--");
  }

  private void file(String name, byte[] content, String permissions) throws IOException {
    Path file = Files.write(root.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static byte[] small() {
    return "small\0".getBytes(US_ASCII);
  }

  private static byte[] medium() {
    return random(768);
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private static int blocks(byte[] content) {
    return content.length / 512 + 1;
  }

  private static byte[] part(byte[] content, int block) {
    return Arrays.copyOfRange(content, (block - 1) * 512, Math.min(content.length, block * 512));
  }
}
