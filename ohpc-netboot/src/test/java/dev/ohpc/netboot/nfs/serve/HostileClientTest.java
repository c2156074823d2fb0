package dev.ohpc.netboot.nfs.serve;

import static dev.ohpc.netboot.nfs.serve.RawConnection.LAST;
import static dev.ohpc.netboot.nfs.serve.RawConnection.NO_AUTH;
import static dev.ohpc.netboot.nfs.serve.RawConnection.call;
import static dev.ohpc.netboot.nfs.serve.RawConnection.record;
import static dev.ohpc.netboot.nfs.serve.RawConnection.words;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.MemoryFiles;
import dev.ohpc.netboot.nfs.NfsClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sends that is no call harms nobody but its own connection (RFC 5531). */
class HostileClientTest {

  private static final int PATIENCE = 10_000; // milliseconds
  private static final int NFS = 100_003;
  private static final int AUTH_SYS = 1;

  private NfsServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        NfsServer.builder()
            .export("/x", new MemoryFiles(), new Export.Client("*", List.of("insecure", "rw")))
            .maxConnections(8)
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawConnection connect() throws IOException {
    return new RawConnection(server.address());
  }

  private void assertCutOff(byte[] bytes) throws IOException {
    try (RawConnection connection = connect()) {
      assertThat(connection.isEndedBy(bytes)).isTrue();
    }
    assertServes();
  }

  private void assertServes() throws IOException {
    try (NfsClient client = NfsClient.connect(server.address())) {
      client.nothing();
    }
  }

  @Test
  void aRecordThatSaysItIsHugeIsNotWaitedFor() throws Exception {
    assertCutOff(words(LAST | 0x7FFF_FFFF));
    assertCutOff(words(0x7FFF_FFFF));
    assertCutOff(words(LAST | (1 << 20) + 4097));
  }

  @Test
  void fragmentsTogetherMustNotBeHuge() throws Exception {
    ByteBuffer many = ByteBuffer.allocate(3 * (600_000 + Integer.BYTES));
    for (int i = 0; i < 3; i++) {
      many.putInt(600_000).position(many.position() + 600_000);
    }

    assertCutOff(many.array());
  }

  @Test
  void emptyFragmentsMustNotBeEndless() throws Exception {
    assertCutOff(new byte[2000 * Integer.BYTES]);
  }

  @Test
  void aRecordTooShortForACallIsCutOff() throws Exception {
    assertCutOff(words(LAST));
    assertCutOff(record(new int[] {1}));
    assertCutOff(record(new int[] {1, 0, 2, NFS}));
  }

  @Test
  void anAnswerIsNoCall() throws Exception {
    assertCutOff(record(new int[] {1, 1, 0, 0, 0, 0}));
  }

  @Test
  void anotherProtocolIsCutOff() throws Exception {
    assertCutOff("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
  }

  /** oncrpc4j would make an array of each of these lengths. */
  @Test
  void aCredentialThatSaysItIsHugeIsCutOffOrRefused() throws Exception {
    assertCutOff(record(call(1, NFS, 3, 0), new int[] {AUTH_SYS, 0x7FFF_FFFF}));
    assertCutOff(record(call(1, NFS, 3, 0), new int[] {0, 0, 0, 0x7FFF_FFFF}));
    int[] manyGroups = {AUTH_SYS, 20, 0, 0, 5, 5, 0x7FFF_FFFF, 0, 0};
    assertThat(answerTo(record(call(7, NFS, 3, 0), manyGroups)))
        .containsExactly(7, 1, 1, 1, 1); // a reply, denied, AUTH_ERROR, AUTH_BADCRED
  }

  private int[] answerTo(byte[] record) throws IOException {
    try (RawConnection socket = connect()) {
      socket.send(record);
      return socket.answerInWords();
    }
  }

  @Test
  void otherCredentialsAreRefused() throws Exception {
    for (int flavor : new int[] {2, 3, 6, 7, 390_003}) {
      assertThat(answerTo(record(call(7, NFS, 3, 0), new int[] {flavor, 0, 0, 0})))
          .containsExactly(7, 1, 1, 1, 1);
    }
  }

  @Test
  void anotherVersionOfRpcIsToldTheOneThatThereIs() throws Exception {
    assertThat(answerTo(record(new int[] {7, 0, 3, NFS, 3, 0}, NO_AUTH)))
        .containsExactly(7, 1, 1, 0, 2, 2); // a reply, denied, RPC_MISMATCH, 2 to 2
  }

  /** Linux asks for version 4 first, and steps down when it hears this. */
  @Test
  void anotherVersionOfNfsIsToldTheOneThatThereIs() throws Exception {
    for (int version : new int[] {0, 2, 4, -1}) {
      assertThat(answerTo(record(call(7, NFS, version, 0), NO_AUTH)))
          .containsExactly(7, 1, 0, 0, 0, 2, 3, 3); // a reply, accepted, PROG_MISMATCH, 3 to 3
    }
  }

  @Test
  void whatIsNotThereIsToldSo() throws Exception {
    assertThat(answerTo(record(call(7, 100_021, 4, 0), NO_AUTH)))
        .containsExactly(7, 1, 0, 0, 0, 1); // PROG_UNAVAIL, of NLM
    assertThat(answerTo(record(call(7, NFS, 3, 22), NO_AUTH)))
        .containsExactly(7, 1, 0, 0, 0, 3); // PROC_UNAVAIL
  }

  @Test
  void argumentsThatCannotBeReadAreGarbageAndTheConnectionStays() throws Exception {
    int write = 7;
    int[][] bad = {
      {}, {65}, {-1}, {4, 1}, {0, 0, 0, 5, 0, 0x7FFF_FFFF}, {0, 0, 0, 5, 0, -1}, {0, 0, 0, 5, 3, 0}
    };
    try (RawConnection socket = connect()) {
      for (int[] arguments : bad) {
        socket.send(record(call(7, NFS, 3, write), NO_AUTH, arguments));
        assertThat(socket.answerInWords()).containsExactly(7, 1, 0, 0, 0, 4);
      }
    }
  }

  @Test
  void aCallInFragmentsIsWhole() throws Exception {
    byte[] whole = record(call(7, NFS, 3, 0), NO_AUTH);
    try (RawConnection socket = connect()) {
      for (int at = Integer.BYTES; at < whole.length; at += Integer.BYTES) {
        boolean isLast = at + Integer.BYTES == whole.length;
        socket.send(words(Integer.BYTES | (isLast ? LAST : 0)));
        socket.send(Arrays.copyOfRange(whole, at, at + Integer.BYTES));
      }
      assertThat(socket.answerInWords()).containsExactly(7, 1, 0, 0, 0, 0);
    }
  }

  @Test
  void aCallInSingleBytesIsWhole() throws Exception {
    try (RawConnection socket = connect()) {
      for (byte one : record(call(7, NFS, 3, 0), NO_AUTH)) {
        socket.send(new byte[] {one});
      }
      assertThat(socket.answerInWords()).containsExactly(7, 1, 0, 0, 0, 0);
    }
  }

  @Test
  void noiseHarmsNobody() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      if (noise.length >= Integer.BYTES && i % 2 == 0) {
        ByteBuffer.wrap(noise).putInt(LAST | noise.length - Integer.BYTES);
      }
      try (RawConnection socket = connect()) {
        socket.send(noise);
      }
    }
    assertServes();
  }

  @Test
  void aConnectionCutAtAnyByteHarmsNobody() throws Exception {
    byte[] whole = record(call(7, NFS, 3, 0), NO_AUTH);
    for (int length = 0; length < whole.length; length++) {
      try (RawConnection socket = connect()) {
        socket.send(Arrays.copyOf(whole, length));
      }
    }
    assertServes();
  }

  @Test
  void moreConnectionsThanMayBeAreTurnedAwayUntilOneEnds() throws Exception {
    List<RawConnection> open = new ArrayList<>();
    try {
      fill(open);
      for (int i = 0; i < 20; i++) {
        try (RawConnection tooMany = connect()) {
          assertThat(tooMany.isAtEnd()).isTrue();
        }
      }
      assertAnswered(open.get(0));
    } finally {
      closeAll(open);
    }
    assertThat(awaitRoom()).isTrue(); // those that were turned away took no place along
  }

  private void fill(List<RawConnection> open) throws IOException {
    for (int i = 0; i < 8; i++) {
      open.add(connect());
      assertAnswered(open.get(i));
    }
  }

  private static void assertAnswered(RawConnection socket) throws IOException {
    socket.send(record(call(7, NFS, 3, 0), NO_AUTH));
    assertThat(socket.answerInWords()).startsWith(7);
  }

  private static void closeAll(List<RawConnection> sockets) throws IOException {
    for (RawConnection socket : sockets) {
      socket.close();
    }
  }

  /** Until the server has seen that the others are closed. */
  private boolean awaitRoom() throws Exception {
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    boolean hasRoom = hasRoom();
    while (!hasRoom && System.nanoTime() < end) {
      Thread.sleep(20);
      hasRoom = hasRoom();
    }
    return hasRoom;
  }

  private boolean hasRoom() throws IOException {
    List<RawConnection> open = new ArrayList<>();
    try {
      fill(open);
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      closeAll(open);
    }
  }

  @Test
  void aConnectionThatNobodyUsesIsEnded() throws Exception {
    try (NfsServer impatient =
            NfsServer.builder()
                .export("/x", new MemoryFiles(), new Export.Client("*", List.of()))
                .idleTime(Duration.ofSeconds(2))
                .start();
        RawConnection silent = new RawConnection(impatient.address());
        RawConnection half = new RawConnection(impatient.address());
        RawConnection busy = new RawConnection(impatient.address())) {
      half.send(words(LAST | 40, 1));
      for (int i = 0; i < 10; i++) {
        assertAnswered(busy);
        Thread.sleep(300);
      }
      assertThat(silent.isAtEnd()).isTrue();
      assertThat(half.isAtEnd()).isTrue();
      assertAnswered(busy);
      assertThat(busy.isAtEnd()).isTrue();
    }
  }
}
