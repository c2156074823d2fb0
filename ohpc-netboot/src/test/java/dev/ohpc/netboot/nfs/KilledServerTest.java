package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.xdr.CreateHow3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client was told to be safe is there when the server was killed and started again. */
@Timeout(120)
class KilledServerTest {

  private static final int PART = 5000;
  private static final int PARTS = 4;
  private static final int FILES_BEFORE_THE_KILL = 25;

  @TempDir private Path work;

  /**
   * A client that writes file after file until its server is gone.
   *
   * @param safe the content of each file whose COMMIT was answered
   * @param verifier what each of these answers said
   */
  private record Writer(
      NfsFh3 root, Map<NfsFh3, byte[]> safe, Map<NfsFh3, Verifier> verifier, CountDownLatch many) {

    Writer(NfsFh3 root) {
      this(root, new HashMap<>(), new HashMap<>(), new CountDownLatch(FILES_BEFORE_THE_KILL));
    }

    /** Returns when the connection is cut. */
    void write(NfsClient client) {
      try {
        for (int number = 0; ; number++) {
          writeFile(client, number);
          many.countDown();
        }
      } catch (IOException e) {
        assertThat(many.getCount()).isZero();
      }
    }

    private void writeFile(NfsClient client, int number) throws IOException {
      CreateHow3 guarded = new CreateHow3.Guarded(Attributes.mode(0600));
      DirOpArgs3 where = new DirOpArgs3(root, "file-" + number);
      NfsFh3 file = done(client.create(new CreateArgs(where, guarded))).object().orElseThrow();
      byte[] content = new byte[PART * PARTS];
      new Random(number).nextBytes(content);
      for (int at = 0; at < content.length; at += PART) {
        ByteBuffer part = ByteBuffer.wrap(content, at, PART).slice();
        done(client.write(new WriteArgs(file, at, PART, StableHow.UNSTABLE, part)));
      }
      verifier.put(file, done(client.commit(file)).verf());
      safe.put(file, content);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ServerProcess.TREE, ServerProcess.NODE})
  void whatWasCommittedIsThere(String export) throws Exception {
    Files.createDirectory(work.resolve("tree"));
    Files.createDirectory(work.resolve("image"));

    Writer writer = writeUntilItIsKilled(export);

    try (ServerProcess again = new ServerProcess(work);
        NfsClient client = NfsClient.connect(again.address())) {
      assertThat(done(client.mnt(export)).fhandle()).isEqualTo(writer.root);
      assertThat(writer.safe).hasSizeGreaterThanOrEqualTo(FILES_BEFORE_THE_KILL);
      for (NfsFh3 file : writer.safe.keySet()) {
        assertThat(done(client.read(file, 0, PART * PARTS)).data())
            .isEqualTo(ByteBuffer.wrap(writer.safe.get(file)));
        assertThat(done(client.commit(file)).verf()).isNotEqualTo(writer.verifier.get(file));
      }
    }
  }

  private Writer writeUntilItIsKilled(String export) throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (ServerProcess server = new ServerProcess(work);
        NfsClient client = NfsClient.connect(server.address())) {
      Writer writer = new Writer(done(client.mnt(export)).fhandle());
      Future<?> writing = one.submit(() -> writer.write(client));
      assertThat(writer.many.await(60, TimeUnit.SECONDS)).isTrue();
      server.kill();
      writing.get(30, TimeUnit.SECONDS);
      return writer;
    } finally {
      one.shutdownNow();
    }
  }
}
