package dev.ohpc.netboot.nfs.serve;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.serve.RawConnection.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.MemoryFiles;
import dev.ohpc.netboot.nfs.NfsClient;
import dev.ohpc.netboot.nfs.xdr.CreateHow3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.RangeArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dcache.oncrpc4j.xdr.Xdr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many clients, and clients with many calls, get their answers; none takes all that there is. */
@Timeout(120)
class ManyCallsTest {

  private static final int REPLY_HEAD = 24; // xid, REPLY, MSG_ACCEPTED, AUTH_NONE of 0, SUCCESS
  private static final int MIB = 1 << 20;

  private final MemoryFiles files = new MemoryFiles();
  private final byte[] content = new byte[4 * MIB];
  private NfsServer server;
  private NfsClient client;
  private NfsFh3 root;
  private NfsFh3 file;

  @BeforeEach
  void start() throws Exception {
    new Random(4).nextBytes(content);
    Inode made = files.create(files.root(), "f", new NewFile.Plain(FileType.REGULAR, 0644, 0, 0));
    files.write(made, ByteBuffer.wrap(content), 0, false);
    server =
        NfsServer.builder()
            .export(
                "/x", files, new Export.Client("*", List.of("insecure", "rw", "no_root_squash")))
            .maxOutstandingRequests(4)
            .start();
    client = NfsClient.connect(server.address());
    root = done(client.mnt("/x")).fhandle();
    file = done(client.lookup(root, "f")).object();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  private RawConnection connect() throws IOException {
    return new RawConnection(server.address());
  }

  /** The records of READ calls; the xid of each says what it reads. */
  private byte[] reads(int calls, int count) {
    Xdr out = new Xdr(calls * 200);
    out.beginEncoding();
    for (int xid = 0; xid < calls; xid++) {
      Xdr call = new Xdr(200);
      call.beginEncoding();
      for (int word : new int[] {xid, 0, 2, 100_003, 3, 6, 0, 0, 0, 0}) {
        call.xdrEncodeInt(word);
      }
      new RangeArgs(file, offset(xid), count).write(call);
      call.endEncoding();
      byte[] record = call.getBytes();
      out.xdrEncodeInt(LAST | record.length);
      out.xdrEncodeOpaque(record, record.length);
    }
    out.endEncoding();
    return out.getBytes();
  }

  private static long offset(int xid) {
    return xid * 1009L % MIB;
  }

  /** Takes one answer, and returns its xid. */
  private int take(RawConnection socket, int count) throws IOException {
    byte[] record = socket.answer();
    int xid = ByteBuffer.wrap(record).getInt();
    Xdr body = new Xdr(Arrays.copyOfRange(record, REPLY_HEAD, record.length));
    body.beginDecoding();
    ReadOk read = done(NfsResult.read(body, ReadOk::read, PostOpAttr::read));
    assertThat(read.data()).isEqualTo(ByteBuffer.wrap(content, (int) offset(xid), count));
    return xid;
  }

  @Test
  void eachOfManyCallsAtOnceGetsItsOwnAnswer() throws Exception {
    int calls = 1000;
    try (RawConnection socket = connect()) {
      socket.send(reads(calls, 1000));
      Set<Integer> answered = new HashSet<>();
      for (int i = 0; i < calls; i++) {
        answered.add(take(socket, 1000));
      }
      assertThat(answered).hasSize(calls);
    }
  }

  @Test
  void whoTakesNoAnswersGetsNoMoreMade() throws Exception {
    int calls = 300;
    try (RawConnection socket = connect()) {
      socket.send(reads(calls, MIB));
      assertThat(readsWhenQuiet()).isLessThan(calls / 2);
      client.nothing(); // others are served meanwhile
      for (int i = 0; i < calls; i++) {
        take(socket, MIB);
      }
    }
  }

  private int readsWhenQuiet() throws InterruptedException {
    int before = -1;
    while (files.reads.get() != before) {
      before = files.reads.get();
      Thread.sleep(500);
    }
    return before;
  }

  @Test
  void whoLeavesWithoutTheAnswersTakesNothingAlong() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (RawConnection socket = connect()) {
        socket.send(reads(50, MIB));
      }
    }

    client.nothing();
  }

  @Test
  void sixtyFourClientsWriteAndReadAtOnce() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(64);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        int number = i;
        results.add(clients.submit(() -> writeAndRead(number)));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get(60, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private boolean writeAndRead(int number) throws IOException {
    byte[] data = new byte[10_000];
    new Random(number).nextBytes(data);
    try (NfsClient one = NfsClient.connect(server.address())) {
      NfsFh3 own =
          done(one.create(
                  new CreateArgs(
                      new DirOpArgs3(root, "c" + number), new CreateHow3.Guarded(Sattr3.NOTHING))))
              .object()
              .orElseThrow();
      for (int at = 0; at < data.length; at += 1000) {
        ByteBuffer part = ByteBuffer.wrap(data, at, 1000).slice();
        done(one.write(new WriteArgs(own, at, 1000, StableHow.UNSTABLE, part)));
      }
      done(one.commit(own));
      return done(one.read(own, 0, data.length)).data().equals(ByteBuffer.wrap(data));
    }
  }

  /** Else a client would keep a listing that lacks what another one made meanwhile. */
  @Test
  void noChangeIsHiddenBetweenBeforeAndAfter() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    List<Future<List<WccData>>> results = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        int number = i;
        results.add(clients.submit(() -> makeAndRemove(number)));
      }
      Map<NfsTime3, NfsTime3> afterBefore = new HashMap<>();
      for (Future<List<WccData>> result : results) {
        for (WccData wcc : result.get(60, TimeUnit.SECONDS)) {
          afterBefore.put(
              wcc.before().orElseThrow().ctime(), wcc.after().attributes().orElseThrow().ctime());
        }
      }
      assertThat(afterBefore).hasSize(8 * 100);
      Set<NfsTime3> starts = new HashSet<>(afterBefore.values());
      starts.retainAll(afterBefore.keySet());
      assertThat(starts).hasSize(8 * 100 - 1); // each begins where another one ends
    } finally {
      clients.shutdownNow();
    }
  }

  private List<WccData> makeAndRemove(int number) throws IOException {
    List<WccData> all = new ArrayList<>();
    try (NfsClient one = NfsClient.connect(server.address())) {
      for (int i = 0; i < 50; i++) {
        String name = "t" + number;
        all.add(
            done(one.create(
                    new CreateArgs(
                        new DirOpArgs3(root, name), new CreateHow3.Guarded(Sattr3.NOTHING))))
                .dir());
        all.add(done(one.remove(root, name)));
      }
    }
    return all;
  }
}
