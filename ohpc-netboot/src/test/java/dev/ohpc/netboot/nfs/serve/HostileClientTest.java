package dev.ohpc.netboot.nfs.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.MemoryFiles;
import dev.ohpc.netboot.nfs.NfsClient;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sends that is no call harms nobody but its own connection (RFC 5531). */
class HostileClientTest {

  private static final int PATIENCE = 10_000; // milliseconds
  private static final int LAST = 0x8000_0000;
  private static final int NFS = 100_003;
  private static final int AUTH_SYS = 1;
  private static final int[] NO_AUTH = {0, 0, 0, 0};

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

  private Socket connect() throws IOException {
    Socket socket = new Socket(server.address().getAddress(), server.address().getPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  private static byte[] words(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int word : words) {
      bytes.putInt(word);
    }
    return bytes.array();
  }

  /** The head of a call, without its credential. */
  private static int[] call(int xid, int program, int version, int procedure) {
    return new int[] {xid, 0, 2, program, version, procedure};
  }

  private static byte[] record(int[]... parts) {
    List<Integer> all = new ArrayList<>();
    all.add(0);
    for (int[] part : parts) {
      for (int word : part) {
        all.add(word);
      }
    }
    all.set(0, LAST | (all.size() - 1) * Integer.BYTES);
    return words(all.stream().mapToInt(word -> word).toArray());
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The words of one answer. */
  private static int[] answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int length = in.readInt() & ~LAST;
    int[] words = new int[length / Integer.BYTES];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
    }
    return words;
  }

  private void assertCutOff(byte[] bytes) throws IOException {
    try (Socket socket = connect()) {
      send(socket, bytes);
      assertThat(isAtEnd(socket)).isTrue();
    }
    assertServes();
  }

  private static boolean isAtEnd(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true; // reset, since not all was read
    }
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
    try (Socket socket = connect()) {
      send(socket, record);
      return answer(socket);
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
    try (Socket socket = connect()) {
      for (int[] arguments : bad) {
        send(socket, record(call(7, NFS, 3, write), NO_AUTH, arguments));
        assertThat(answer(socket)).containsExactly(7, 1, 0, 0, 0, 4);
      }
    }
  }

  @Test
  void aCallInFragmentsIsWhole() throws Exception {
    byte[] whole = record(call(7, NFS, 3, 0), NO_AUTH);
    try (Socket socket = connect()) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      for (int at = Integer.BYTES; at < whole.length; at += Integer.BYTES) {
        boolean isLast = at + Integer.BYTES == whole.length;
        out.writeInt(Integer.BYTES | (isLast ? LAST : 0));
        out.write(whole, at, Integer.BYTES);
        out.flush();
      }
      assertThat(answer(socket)).containsExactly(7, 1, 0, 0, 0, 0);
    }
  }

  @Test
  void aCallInSingleBytesIsWhole() throws Exception {
    try (Socket socket = connect()) {
      socket.setTcpNoDelay(true);
      for (byte one : record(call(7, NFS, 3, 0), NO_AUTH)) {
        socket.getOutputStream().write(one);
        socket.getOutputStream().flush();
      }
      assertThat(answer(socket)).containsExactly(7, 1, 0, 0, 0, 0);
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
      try (Socket socket = connect()) {
        send(socket, noise);
      }
    }
    assertServes();
  }

  @Test
  void aConnectionCutAtAnyByteHarmsNobody() throws Exception {
    byte[] whole = record(call(7, NFS, 3, 0), NO_AUTH);
    for (int length = 0; length < whole.length; length++) {
      try (Socket socket = connect()) {
        socket.getOutputStream().write(whole, 0, length);
      }
    }
    assertServes();
  }

  @Test
  void moreConnectionsThanMayBeAreTurnedAwayUntilOneEnds() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      fill(open);
      for (int i = 0; i < 20; i++) {
        try (Socket tooMany = connect()) {
          assertThat(isAtEnd(tooMany)).isTrue();
        }
      }
      assertAnswered(open.get(0));
    } finally {
      closeAll(open);
    }
    assertThat(awaitRoom()).isTrue(); // those that were turned away took no place along
  }

  private void fill(List<Socket> open) throws IOException {
    for (int i = 0; i < 8; i++) {
      open.add(connect());
      assertAnswered(open.get(i));
    }
  }

  private static void assertAnswered(Socket socket) throws IOException {
    send(socket, record(call(7, NFS, 3, 0), NO_AUTH));
    assertThat(answer(socket)).startsWith(7);
  }

  private static void closeAll(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
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
    List<Socket> open = new ArrayList<>();
    try {
      fill(open);
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      closeAll(open);
    }
  }
}
