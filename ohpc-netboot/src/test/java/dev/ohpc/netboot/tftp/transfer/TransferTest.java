package dev.ohpc.netboot.tftp.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.tftp.file.Blocks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of datagrams of one transfer, with a clock that stands still unless it is moved. */
class TransferTest {

  private static final int BLOCK = 512;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final List<String> sent = new ArrayList<>();
  private final ByteBuffer packet = ByteBuffer.allocate(1000);
  private int room = Integer.MAX_VALUE;
  private long now;

  @Test
  void eachBlockWaitsForTheAcknowledgementOfTheOneBefore() throws IOException {
    Transfer transfer = start(1, 1100);
    assertThat(take()).containsExactly("1:512");
    transfer.acknowledge(1, now, packet);
    assertThat(take()).containsExactly("2:512");
    transfer.acknowledge(2, now, packet);
    assertThat(take()).containsExactly("3:76");
    assertThat(transfer.isDone()).isFalse();
    transfer.acknowledge(3, now, packet);

    assertThat(take()).isEmpty();
    assertThat(transfer.isDone()).isTrue();
    assertThat(transfer.bytes()).isEqualTo(1100);
    assertThat(transfer.retransmissions()).isZero();
  }

  @Test
  void aFileThatFillsItsBlocksEndsWithAnEmptyOne() throws IOException {
    Transfer transfer = start(1, 512);
    transfer.acknowledge(1, now, packet);

    assertThat(take()).containsExactly("1:512", "2:0");
  }

  @Test
  void anEmptyFileIsAnEmptyBlock() throws IOException {
    Transfer transfer = start(1, 0);
    assertThat(take()).containsExactly("1:0");
    transfer.acknowledge(1, now, packet);

    assertThat(transfer.isDone()).isTrue();
    assertThat(transfer.bytes()).isZero();
  }

  @Test
  void optionsAreAcknowledgedBeforeTheFirstBlock() throws IOException {
    Transfer transfer = start(ImmutableMap.of("tsize", "100"), 1, 100);
    assertThat(take()).containsExactly("OACK");
    transfer.acknowledge(1, now, packet);
    assertThat(take()).isEmpty();
    transfer.acknowledge(0, now, packet);

    assertThat(take()).containsExactly("1:100");
  }

  @Test
  void anOptionAcknowledgementIsSentAgain() throws IOException {
    Transfer transfer = start(ImmutableMap.of("tsize", "100"), 1, 100);
    pass(transfer, Duration.ofSeconds(1));

    assertThat(take()).containsExactly("OACK", "OACK");
    assertThat(transfer.isUntouched()).isTrue();
  }

  /** RFC 1123 section 4.2.3.1: the Sorcerer's Apprentice. */
  @Test
  void aRepeatedAcknowledgementSendsNothing() throws IOException {
    Transfer transfer = start(1, 2000);
    transfer.acknowledge(1, now, packet);
    take();
    transfer.acknowledge(1, now, packet);
    transfer.acknowledge(0, now, packet);

    assertThat(take()).isEmpty();
  }

  @Test
  void acknowledgementsOfWhatWasNotSentAreIgnored() throws IOException {
    Transfer transfer = start(1, 2000);
    take();
    transfer.acknowledge(2, now, packet);
    transfer.acknowledge(65_535, now, packet);

    assertThat(take()).isEmpty();
  }

  @Test
  void waitingDoublesUntilTenSecondsAndEndsWhenTheTimeIsUp() throws IOException {
    Transfer transfer = start(1, 100);
    take();
    List<Long> waits = new ArrayList<>();
    long last = now;
    while (pass(transfer, Duration.ofNanos(transfer.deadline() - now))) {
      waits.add(Duration.ofNanos(now - last).toMillis());
      last = now;
      assertThat(take()).containsExactly("1:100");
    }

    assertThat(waits).containsExactly(1000L, 2000L, 4000L, 8000L, 10_000L);
    assertThat(now).isEqualTo(IDLE.toNanos());
  }

  @Test
  void progressMakesThePatienceNew() throws IOException {
    Transfer transfer = start(1, 2000);
    pass(transfer, Duration.ofSeconds(1));
    pass(transfer, Duration.ofSeconds(2));
    assertThat(transfer.isStalled()).isFalse();
    transfer.acknowledge(1, now, packet);
    assertThat(transfer.deadline() - now).isEqualTo(Duration.ofSeconds(1).toNanos());
    pass(transfer, Duration.ofSeconds(1));

    assertThat(transfer.isStalled()).isTrue();
    assertThat(take()).containsExactly("1:512", "1:512", "1:512", "2:512", "2:512");
    assertThat(transfer.retransmissions()).isEqualTo(3);
  }

  /** The example of RFC 7440 section 4. */
  @Test
  void aWindowGoesBackToWhatWasLost() throws IOException {
    Transfer transfer = start(4, 13 * BLOCK - 4);
    assertThat(take()).containsExactly("1:512", "2:512", "3:512", "4:512");
    transfer.acknowledge(4, now, packet);
    assertThat(take()).containsExactly("5:512", "6:512", "7:512", "8:512");
    transfer.acknowledge(5, now, packet);
    assertThat(take()).containsExactly("6:512", "7:512", "8:512", "9:512");
    transfer.acknowledge(9, now, packet);
    assertThat(take()).containsExactly("10:512", "11:512", "12:512", "13:508");
    pass(transfer, Duration.ofSeconds(1));
    assertThat(take()).containsExactly("10:512", "11:512", "12:512", "13:508");
    transfer.acknowledge(13, now, packet);

    assertThat(transfer.isDone()).isTrue();
  }

  @Test
  void aWindowWhoseFirstBlockWasLostIsSentAgainOnce() throws IOException {
    Transfer transfer = start(3, 20 * BLOCK);
    transfer.acknowledge(3, now, packet);
    take();
    transfer.acknowledge(3, now, packet);
    assertThat(take()).containsExactly("4:512", "5:512", "6:512");
    transfer.acknowledge(3, now, packet);

    assertThat(take()).isEmpty();
  }

  /** The client tells of one gap for each block behind it. */
  @Test
  void furtherAcknowledgementsOfTheSameGapSendNothing() throws IOException {
    Transfer transfer = start(4, 20 * BLOCK);
    take();
    transfer.acknowledge(1, now, packet);
    assertThat(take()).containsExactly("2:512", "3:512", "4:512", "5:512");
    transfer.acknowledge(1, now, packet);

    assertThat(take()).isEmpty();
  }

  @Test
  void acknowledgementsOverTakeWhatIsSentAgain() throws IOException {
    Transfer transfer = start(4, 20 * BLOCK);
    pass(transfer, Duration.ofSeconds(1));
    take();
    transfer.acknowledge(4, now, packet);

    assertThat(take()).containsExactly("5:512", "6:512", "7:512", "8:512");
  }

  @Test
  void aFullWireGoesOnWhereItStopped() throws IOException {
    room = 2;
    Transfer transfer = start(4, 3 * BLOCK);
    assertThat(take()).containsExactly("1:512", "2:512");
    room = 10;
    transfer.resume(packet);

    assertThat(take()).containsExactly("3:512", "4:0");
  }

  /** 65,535 is followed by 0; all blocks before it are acknowledged by then. */
  @Test
  void blockNumbersRollOver() throws IOException {
    int blocks = 3 * 65_536 + 5;
    Transfer transfer = start(1, (long) blocks * BLOCK);
    for (int number = 1; !transfer.isDone(); number++) {
      assertThat(take()).containsExactly((number & 0xffff) + (number > blocks ? ":0" : ":512"));
      transfer.acknowledge(number & 0xffff, now, packet);
    }

    assertThat(transfer.bytes()).isEqualTo((long) blocks * BLOCK);
  }

  @Test
  void aWindowRollsOverToo() throws IOException {
    Transfer transfer = start(4, 65_540L * BLOCK);
    for (int number = 4; number <= 65_532; number += 4) {
      transfer.acknowledge(number, now, packet);
    }
    take();
    transfer.acknowledge(65_534, now, packet);
    assertThat(take()).containsExactly("65535:512", "0:512", "1:512", "2:512");
    transfer.acknowledge(0, now, packet);

    assertThat(take()).containsExactly("1:512", "2:512", "3:512", "4:512");
  }

  private Transfer start(int window, long size) throws IOException {
    return start(ImmutableMap.of(), window, size);
  }

  private Transfer start(ImmutableMap<String, String> accepted, int window, long size)
      throws IOException {
    Terms terms = new Terms(BLOCK, window, Duration.ofSeconds(1), accepted);
    Transfer transfer = new Transfer(new Offer(terms, new Zeros(size)), IDLE, this::send, now);
    transfer.resume(packet);
    return transfer;
  }

  private boolean pass(Transfer transfer, Duration time) throws IOException {
    now += time.toNanos();
    return transfer.tick(now, packet);
  }

  private boolean send(ByteBuffer datagram) {
    if (room == 0) {
      return false;
    }
    room--;
    boolean isData = datagram.getShort() == 3;
    sent.add(
        isData ? Short.toUnsignedInt(datagram.getShort()) + ":" + datagram.remaining() : "OACK");
    return true;
  }

  private List<String> take() {
    List<String> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  /** A file of zeros. */
  private record Zeros(long size) implements Blocks {

    @Override
    public int read(long number, ByteBuffer into) {
      int length = (int) Math.min(BLOCK, size - (number - 1) * BLOCK);
      into.position(into.position() + length);
      return length;
    }

    @Override
    public void close() {}
  }
}
