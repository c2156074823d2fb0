package dev.ohpc.testkit.tftp;

import static dev.ohpc.testkit.tftp.TftpDatagrams.ack;
import static dev.ohpc.testkit.tftp.TftpDatagrams.data;
import static dev.ohpc.testkit.tftp.TftpDatagrams.error;
import static dev.ohpc.testkit.tftp.TftpDatagrams.optionAck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends and takes, against a server that is played datagram by datagram. */
class TftpClientTest {

  private static final Duration SOON = Duration.ofMillis(60);

  private final PlayedServer server = new PlayedServer();
  private final TftpClientBuilder client = TftpClient.builder(server.address());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void optionsAreSentInTheirOrder() throws Exception {
    FutureTask<TftpDownload> download = download(client.tsize().blksize(1468).option("x", "y"));

    assertThat(server.request()).isEqualTo("RRQ file octet tsize=0 blksize=1468 x=y");
    server.send(data(1));
    assertThat(server.received()).isEqualTo("ACK 1");
    assertThat(result(download).transfer().options()).isEmpty();
  }

  @Test
  void withoutOackABlockHas512Bytes() throws Exception {
    FutureTask<TftpDownload> download = download(client.blksize(1024));

    server.request();
    server.send(data(1, bytes(512)));
    assertThat(server.received()).isEqualTo("ACK 1");
    server.send(data(2, bytes(3)));
    assertThat(server.received()).isEqualTo("ACK 2");
    assertThat(result(download).content()).hasSize(515);
    assertThat(result(download).transfer().blocks()).isEqualTo(2);
  }

  @Test
  void anOackIsAcknowledgedAsBlockZero() throws Exception {
    FutureTask<TftpDownload> download = download(client.tsize().blksize(1024));

    server.request();
    server.send(optionAck(TftpOption.blksize(1000), new TftpOption("TSIZE", "1001")));
    assertThat(server.received()).isEqualTo("ACK 0");
    server.send(data(1, bytes(1000)));
    assertThat(server.received()).isEqualTo("ACK 1");
    server.send(data(2, bytes(1)));
    assertThat(server.received()).isEqualTo("ACK 2");

    TftpTransfer transfer = result(download).transfer();
    assertThat(transfer.options()).hasToString("{blksize=1000, TSIZE=1001}");
    assertThat(transfer.length()).isEqualTo(1001);
    assertThat(transfer.checksum()).isEqualTo(checksum(result(download).content()));
  }

  @ParameterizedTest
  @CsvSource({
    "blksize, 1025",
    "blksize, 7",
    "blksize, many",
    "windowsize, 5",
    "windowsize, 0",
    "timeout, 3",
    "tsize, -1",
    "other, 1"
  })
  void anOackOfWhatWasNotAskedForEndsTheTransfer(String option, String value) {
    FutureTask<TftpDownload> download =
        download(client.blksize(1024).windowsize(4).timeout(2).tsize());

    server.request();
    server.send(optionAck(new TftpOption(option, value)));
    assertThat(server.received()).startsWith("ERROR 8 an OACK of " + option);
    assertThatThrownBy(() -> result(download))
        .hasRootCauseInstanceOf(ProtocolException.class)
        .hasRootCauseMessage(
            "an OACK of " + option + (option.equals("other") ? ", not asked for" : "=" + value));
  }

  @Test
  void aBlockOfMoreBytesThanAgreedEndsTheTransfer() {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(data(1, bytes(513)));
    assertThat(server.received()).isEqualTo("ERROR 4 a block of more than 512 bytes");
    assertThatThrownBy(() -> result(download)).hasRootCauseInstanceOf(ProtocolException.class);
  }

  @Test
  void aFileShorterThanItsTsizeIsNotTaken() {
    FutureTask<TftpDownload> download = download(client.tsize());

    server.request();
    server.send(optionAck(new TftpOption("tsize", "600")));
    server.received();
    server.send(data(1, bytes(100)));
    assertThat(server.received()).isEqualTo("ERROR 4 100 bytes of a file of 600");
    assertThatThrownBy(() -> result(download)).hasRootCauseInstanceOf(ProtocolException.class);
  }

  @Test
  void aRequestWithoutAnswerIsSentAgainFromTheSamePort() throws Exception {
    FutureTask<TftpDownload> download = download(client.retransmitAfter(SOON));

    server.request();
    InetSocketAddress port = server.client();
    assertThat(server.request()).isEqualTo("RRQ file octet");
    assertThat(server.client()).isEqualTo(port);
    server.send(data(1));
    server.received();
    assertThat(result(download).transfer().retransmissions()).isPositive();
  }

  @Test
  void theLastBlockIsAcknowledgedAgainWhenNothingComes() throws Exception {
    FutureTask<TftpDownload> download = download(client.retransmitAfter(SOON));

    server.request();
    server.send(data(1, bytes(512)));
    assertThat(server.received()).isEqualTo("ACK 1");
    assertThat(server.received()).isEqualTo("ACK 1");
    server.send(data(2));
    assertThat(result(download).transfer().retransmissions()).isPositive();
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() {
    FutureTask<TftpDownload> download = download(client.retransmitAfter(SOON).retries(2));

    server.request();
    server.request();
    server.request();
    assertThatThrownBy(() -> result(download))
        .hasRootCauseInstanceOf(SocketTimeoutException.class)
        .hasRootCauseMessage("no answer to RRQ file octet, sent 3 times");
  }

  @Test
  void aServerThatNeverComesToAnEndIsLeftAtTheTimeLimit() {
    FutureTask<TftpDownload> download = download(client.timeLimit(SOON));

    server.request();
    server.send(data(1, bytes(512)));
    server.received();
    for (int i = 0; i < 100_000 && !download.isDone(); i++) {
      server.send(ack(1));
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> result(download))
        .hasRootCauseInstanceOf(SocketTimeoutException.class)
        .hasRootCauseMessage("not done within PT0.06S");
    assertThat(server.received()).isEqualTo("ERROR 0 Given up");
  }

  @Test
  void inLockStepARepeatedBlockIsAcknowledgedAgain() throws Exception {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(data(1, bytes(512)));
    server.send(data(1, bytes(512)));
    assertThat(server.received()).isEqualTo("ACK 1");
    assertThat(server.received()).isEqualTo("ACK 1");
    server.send(data(2));
    assertThat(result(download).transfer().duplicates()).isEqualTo(1);
    assertThat(result(download).transfer().length()).isEqualTo(512);
  }

  @Test
  void anErrorOfTheServerEndsTheTransfer() {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(error(1, "File not found"));
    assertThatThrownBy(() -> result(download))
        .cause()
        .isInstanceOfSatisfying(
            TftpErrorException.class,
            e -> {
              assertThat(e).hasMessage("ERROR 1: File not found");
              assertThat(e.code()).isEqualTo(1);
              assertThat(e.text()).isEqualTo("File not found");
            });
  }

  @Test
  void anErrorMayComeWithoutWords() {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(Arrays.copyOf(error(2, ""), 4));
    assertThatThrownBy(() -> result(download)).hasRootCauseMessage("ERROR 2: ");
  }

  @Test
  void strangersGetErrorFiveAndDisturbNothing() throws Exception {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(data(1, bytes(512)));
    server.received();
    assertThat(server.answerToStranger(data(2, bytes(7)))).isEqualTo("ERROR 5 Unknown transfer ID");
    server.send(data(2, bytes(5)));
    assertThat(result(download).transfer().length()).isEqualTo(517);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 600})
  void datagramsThatAreNoTftpAreLeftAside(int size) throws Exception {
    FutureTask<TftpDownload> download = download(client);

    server.request();
    server.send(bytes(size));
    server.send(data(1));
    assertThat(result(download).transfer().length()).isZero();
  }

  @Test
  void blockNumbersRollOverToZero() throws Exception {
    int window = 64;
    int blocks = 0x10000 + 100;
    FutureTask<TftpDownload> download = download(client.blksize(8).windowsize(window));

    server.request();
    server.send(optionAck(TftpOption.blksize(8), TftpOption.windowsize(window)));
    server.received();
    for (int block = 1; block <= blocks; block++) {
      server.send(data(block, bytes(block < blocks ? 8 : 0)));
      if (block % window == 0 || block == blocks) {
        assertThat(server.received()).isEqualTo("ACK " + (block & 0xffff));
      }
    }
    assertThat(result(download).transfer().blocks()).isEqualTo(blocks);
    assertThat(result(download).transfer().length()).isEqualTo((blocks - 1) * 8L);
  }

  @Test
  void aWindowIsAcknowledgedAsAWhole() throws Exception {
    FutureTask<TftpDownload> download = windowed(3, client);

    sendBlocks(1, 2, 3);
    assertThat(server.received()).isEqualTo("ACK 3");
    sendBlocks(4);
    server.send(data(5));
    assertThat(server.received()).isEqualTo("ACK 5");
    assertThat(result(download).transfer().duplicates()).isZero();
  }

  @Test
  void aGapInAWindowIsToldOnceByTheLastBlockInOrder() throws Exception {
    FutureTask<TftpDownload> download = windowed(4, client);

    sendBlocks(1, 3, 4);
    assertThat(server.received()).isEqualTo("ACK 1");
    sendBlocks(2, 3, 4, 5);
    assertThat(server.received()).isEqualTo("ACK 5");
    server.send(data(6));
    assertThat(server.received()).isEqualTo("ACK 6");
    assertThat(result(download).transfer().duplicates()).isEqualTo(2);
    assertThat(result(download).transfer().length()).isEqualTo(5 * 512);
  }

  @Test
  void aRepeatedWindowIsNotAcknowledgedTwice() throws Exception {
    FutureTask<TftpDownload> download = windowed(2, client);

    sendBlocks(1, 2, 1, 2, 3, 4);
    assertThat(server.received()).isEqualTo("ACK 2");
    assertThat(server.received()).isEqualTo("ACK 4");
    server.send(data(5));
    assertThat(result(download).transfer().duplicates()).isEqualTo(2);
  }

  @Test
  void aWindowThatDoesNotFillIsAcknowledgedWhenNothingComes() throws Exception {
    FutureTask<TftpDownload> download = windowed(4, client.retransmitAfter(SOON));

    sendBlocks(1, 2);
    assertThat(server.received()).isEqualTo("ACK 2");
    sendBlocks(3, 4, 5);
    server.send(data(6));
    assertThat(result(download).transfer().length()).isEqualTo(5 * 512);
  }

  @Test
  void itStaysToGiveItsLastAckAgain() throws Exception {
    FutureTask<TftpDownload> download = download(client.dally(Duration.ofSeconds(2)));

    server.request();
    server.send(data(1));
    assertThat(server.received()).isEqualTo("ACK 1");
    server.send(data(1));
    assertThat(server.received()).isEqualTo("ACK 1");
    assertThat(result(download).transfer().blocks()).isEqualTo(1);
  }

  @Test
  void itSpeaksFromTheAddressItIsBoundTo() throws Exception {
    InetAddress own = InetAddress.getByName("127.0.0.5");
    FutureTask<TftpDownload> download = download(client.bind(own));

    server.request();
    assertThat(server.client().getAddress()).isEqualTo(own);
    server.send(data(1));
    result(download);
  }

  @Test
  void netasciiIsTakenAsItComes() throws Exception {
    FutureTask<TftpDownload> download = download(client.mode(TftpMode.NETASCII));

    assertThat(server.request()).isEqualTo("RRQ file netascii");
    server.send(data(1, (byte) 'a', (byte) '\r', (byte) '\n'));
    assertThat(result(download).content()).asString().isEqualTo("a\r\n");
  }

  @Test
  void aSinkThatFailsEndsTheTransfer() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    FutureTask<TftpTransfer> download = started(() -> client.build().download("file", full));

    server.request();
    server.send(data(1, bytes(1)));
    assertThat(server.received()).isEqualTo("ERROR 0 Given up");
    assertThatThrownBy(() -> result(download)).hasRootCauseMessage("full");
  }

  @Test
  void aProbeEndsTheTransferWhenItKnowsTheSize() throws Exception {
    FutureTask<OptionalLong> probe = started(() -> client.build().probe("start4.elf"));

    assertThat(server.request()).isEqualTo("RRQ start4.elf octet tsize=0 blksize=1468");
    server.send(optionAck(new TftpOption("tsize", "77"), TftpOption.blksize(1468)));
    assertThat(server.received()).isEqualTo("ERROR 0 Early terminate");
    assertThat(result(probe)).hasValue(77);
  }

  @Test
  void aProbeOfAFileThatIsNotThereFindsNothing() throws Exception {
    FutureTask<OptionalLong> probe = started(() -> client.blksize(1024).build().probe("start.elf"));

    assertThat(server.request()).isEqualTo("RRQ start.elf octet tsize=0 blksize=1024");
    server.send(error(1, "File not found"));
    assertThat(result(probe)).isEmpty();
  }

  @Test
  void aProbeNeedsAServerThatNegotiates() {
    FutureTask<OptionalLong> probe = started(() -> client.build().probe("start4.elf"));

    server.request();
    server.send(data(1));
    assertThat(server.received()).isEqualTo("ERROR 0 Early terminate");
    assertThatThrownBy(() -> result(probe)).hasRootCauseMessage("no OACK");
  }

  private FutureTask<TftpDownload> windowed(int windowsize, TftpClientBuilder builder) {
    FutureTask<TftpDownload> download = download(builder.windowsize(windowsize));
    server.request();
    server.send(optionAck(TftpOption.windowsize(windowsize)));
    assertThat(server.received()).isEqualTo("ACK 0");
    return download;
  }

  private void sendBlocks(int... numbers) {
    for (int number : numbers) {
      server.send(data(number, bytes(512)));
    }
  }

  private static FutureTask<TftpDownload> download(TftpClientBuilder builder) {
    return started(() -> builder.build().download("file"));
  }

  private static <T> FutureTask<T> started(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "client");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T result(FutureTask<T> task)
      throws ExecutionException, InterruptedException, TimeoutException {
    return task.get(20, TimeUnit.SECONDS);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 0x7f);
    return bytes;
  }

  private static long checksum(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    return checksum.getValue();
  }
}
