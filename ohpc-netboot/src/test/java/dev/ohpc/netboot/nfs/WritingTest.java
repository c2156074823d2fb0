package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResults.WriteOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.WccData.WccAttr;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** WRITE and COMMIT (RFC 1813 sections 3.3.7 and 3.3.21). */
class WritingTest extends ServedFilesFixture {

  private static final int SET_IDS = 06000;

  private static WriteArgs bytes(NfsFh3 file, long offset, String text, StableHow stable) {
    ByteBuffer data = StandardCharsets.UTF_8.encode(text);
    return new WriteArgs(file, offset, data.remaining(), stable, data);
  }

  private String content(String name) throws Exception {
    ByteBuffer into = ByteBuffer.allocate(1 << 21);
    served.files.read(served.files.lookup(served.files.root(), name), into, 0);
    return StandardCharsets.UTF_8.decode(into.flip()).toString();
  }

  @Test
  void whatIsWrittenIsThere() throws Exception {
    served.file("f", 0644, 0, 0, "0123456789");

    WriteOk written = done(client.write(bytes(served.handle("f"), 8, "abc", StableHow.UNSTABLE)));

    assertThat(written.count()).isEqualTo(3);
    assertThat(content("f")).isEqualTo("01234567abc");
  }

  @Test
  void aGapReadsAsZeros() throws Exception {
    served.file("f", 0644, 0, 0, "");

    done(client.write(bytes(served.handle("f"), 2, "x", StableHow.UNSTABLE)));

    assertThat(content("f")).isEqualTo("\0\0x");
  }

  @Test
  void theLargestWriteGoesThroughWhole() throws Exception {
    served.file("f", 0644, 0, 0, "");
    byte[] data = new byte[1 << 20];
    new Random(2).nextBytes(data);
    NfsFh3 file = served.handle("f");

    WriteOk written =
        done(
            client.write(
                new WriteArgs(file, 0, data.length, StableHow.FILE_SYNC, ByteBuffer.wrap(data))));

    assertThat(written.count()).isEqualTo(data.length);
    assertThat(done(client.read(file, 0, data.length)).data()).isEqualTo(ByteBuffer.wrap(data));
  }

  @Test
  void onlyWhatWasAskedForWaitsForTheDisk() throws Exception {
    served.file("f", 0644, 0, 0, "");
    NfsFh3 file = served.handle("f");

    assertThat(done(client.write(bytes(file, 0, "a", StableHow.UNSTABLE))))
        .returns(StableHow.UNSTABLE, WriteOk::committed);
    assertThat(served.files.syncs).isZero();
    assertThat(done(client.write(bytes(file, 1, "b", StableHow.DATA_SYNC))))
        .returns(StableHow.FILE_SYNC, WriteOk::committed);
    assertThat(done(client.write(bytes(file, 2, "c", StableHow.FILE_SYNC))))
        .returns(StableHow.FILE_SYNC, WriteOk::committed);
    assertThat(served.files.syncs).isEqualTo(2);
    done(client.commit(file));
    assertThat(served.files.syncs).isEqualTo(3);
  }

  @Test
  void theVerifierIsTheSameForAsLongAsTheServerRuns() throws Exception {
    served.file("f", 0644, 0, 0, "");
    NfsFh3 file = served.handle("f");

    Verifier verifier = done(client.commit(file)).verf();

    assertThat(done(client.write(bytes(file, 0, "a", StableHow.UNSTABLE))).verf())
        .isEqualTo(verifier);
    assertThat(verifierOfAnotherRun()).isNotEqualTo(verifier);
  }

  private Verifier verifierOfAnotherRun() throws Exception {
    Export.Client all = new Export.Client("*", List.of("rw", "insecure", "no_root_squash"));
    try (NfsServer server = NfsServer.builder().export("/x", served.files, all).start();
        NfsClient other = NfsClient.connect(server.address())) {
      NfsFh3 root = done(other.mnt("/x")).fhandle();
      NfsFh3 file = done(other.lookup(root, "f")).object();
      return done(other.commit(file)).verf();
    }
  }

  @Test
  void theAnswerTellsOfTheFileBeforeAndAfter() throws Exception {
    served.file("f", 0644, 0, 0, "abc");
    NfsFh3 file = served.handle("f");
    WccAttr before = WccAttr.of(served.stat("f"));

    WccData wcc = done(client.write(bytes(file, 3, "def", StableHow.UNSTABLE))).wcc();

    Fattr3 after = done(client.getattr(file));
    assertThat(wcc.before()).contains(before);
    assertThat(wcc.after().attributes()).contains(after);
    assertThat(after.size()).isEqualTo(6);
  }

  @Test
  void aFailureTellsOfTheFileToo() throws Exception {
    served.file("f", 0444, 5, 5, "abc");

    WccData wcc =
        failed(
            client.as(7, 7).write(bytes(served.handle("f"), 0, "x", StableHow.UNSTABLE)),
            NfsStatus.ACCES);

    assertThat(wcc.before()).contains(WccAttr.of(served.stat("f")));
    assertThat(wcc.after().attributes()).isPresent();
    assertThat(content("f")).isEqualTo("abc");
  }

  /** Else a program of somebody's could be given other content, and run as its owner. */
  @Test
  void whoWritesTakesSetIdsAwayUnlessRoot() throws Exception {
    served.file("f", 06777, 5, 5, "");
    NfsFh3 file = served.handle("f");

    done(client.write(bytes(file, 0, "x", StableHow.UNSTABLE)));
    assertThat(served.stat("f").mode() & SET_IDS).isEqualTo(SET_IDS);
    done(client.as(7, 7).write(bytes(file, 0, "x", StableHow.UNSTABLE)));
    assertThat(served.stat("f").mode() & SET_IDS).isZero();
  }

  @Test
  void moreThanCameIsNotWritten() throws Exception {
    served.file("f", 0644, 0, 0, "");
    ByteBuffer data = StandardCharsets.UTF_8.encode("abc");

    failed(
        client.write(new WriteArgs(served.handle("f"), 0, 4, StableHow.UNSTABLE, data)),
        NfsStatus.INVAL);
  }

  @Test
  void lessThanCameIsWrittenIfSoCounted() throws Exception {
    served.file("f", 0644, 0, 0, "");
    ByteBuffer data = StandardCharsets.UTF_8.encode("abc");

    WriteOk written =
        done(client.write(new WriteArgs(served.handle("f"), 0, 2, StableHow.UNSTABLE, data)));

    assertThat(written.count()).isEqualTo(2);
    assertThat(content("f")).isEqualTo("ab");
  }

  @Test
  void noFileReachesSoFar() throws Exception {
    served.file("f", 0644, 0, 0, "");
    NfsFh3 file = served.handle("f");

    failed(client.write(bytes(file, Long.MAX_VALUE, "abc", StableHow.UNSTABLE)), NfsStatus.FBIG);
    failed(client.write(bytes(file, -1, "abc", StableHow.UNSTABLE)), NfsStatus.INVAL);
  }

  @Test
  void onlyRegularFilesAreWritten() throws Exception {
    failed(client.write(bytes(served.root, 0, "x", StableHow.UNSTABLE)), NfsStatus.INVAL);
    failed(client.commit(served.root), NfsStatus.INVAL);
  }

  @Test
  void aReadOnlyExportIsNotWritten() throws Exception {
    try (ServedFiles readOnly = new ServedFiles("no_root_squash")) {
      readOnly.file("f", 0666, 0, 0, "abc");

      failed(
          readOnly.client.write(bytes(readOnly.handle("f"), 0, "x", StableHow.UNSTABLE)),
          NfsStatus.ROFS);
    }
  }
}
