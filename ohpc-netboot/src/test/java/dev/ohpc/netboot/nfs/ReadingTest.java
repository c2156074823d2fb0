package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsinfoOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.PathconfOk;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LookupOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.UnixName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is there is told as it is (RFC 1813 sections 3.3.1 to 3.3.6 and 3.3.18 to 3.3.20). */
class ReadingTest extends ServedFilesFixture {

  private static final String LONGEST = "x".repeat(255);

  @Test
  void nullDoesNothing() throws Exception {
    client.nothing();
  }

  @Test
  void attributesAreThoseOfTheFile() throws Exception {
    served.file("passwd", 04640, 7, 8, "root:x:0:0");

    Fattr3 attributes = done(client.getattr(served.handle("passwd")));

    assertThat(attributes)
        .isEqualTo(Fattr3.of(served.stat("passwd"), attributes.fsid()))
        .returns(04640, Fattr3::mode)
        .returns(FileType.REGULAR, Fattr3::type)
        .returns(10L, Fattr3::size);
    assertThat(attributes.fsid()).isNotZero();
  }

  @Test
  void aDeviceHasItsNumber() throws Exception {
    served.files.create(
        served.files.root(),
        "null",
        new NewFile.Device(FileType.CHARACTER_DEVICE, new DeviceNumber(1, 3), 0666, 0, 0));

    assertThat(done(client.getattr(served.handle("null"))))
        .returns(FileType.CHARACTER_DEVICE, Fattr3::type)
        .returns(new DeviceNumber(1, 3), Fattr3::rdev);
  }

  @Test
  void aFileThatIsGoneIsStale() throws Exception {
    served.file("f", 0644, 0, 0, "");
    NfsFh3 handle = served.handle("f");
    served.files.remove(served.files.root(), "f");

    failed(client.getattr(handle), NfsStatus.STALE);
    assertThat(failed(client.read(handle, 0, 10), NfsStatus.STALE).attributes()).isEmpty();
  }

  @Test
  void lookupTellsOfTheFileAndItsDirectory() throws Exception {
    served.file("f", 0644, 0, 0, "abc");

    LookupOk found = done(client.lookup(root, "f"));

    assertThat(found.attributes().attributes().orElseThrow().size()).isEqualTo(3);
    assertThat(found.dirAttributes().attributes()).contains(done(client.getattr(root)));
  }

  @Test
  void aNameThatIsNotThereIsToldWithItsDirectory() throws Exception {
    assertThat(failed(client.lookup(root, "none"), NfsStatus.NOENT).attributes())
        .contains(done(client.getattr(root)));
  }

  @Test
  void dotIsTheDirectoryItself() throws Exception {
    assertThat(done(client.lookup(root, ".")).object()).isEqualTo(root);
  }

  @Test
  void dotsAreTheParentAndNothingIsAboveTheRoot() throws Exception {
    served.directory("d", 0755, 0, 0);

    assertThat(done(client.lookup(served.handle("d"), "..")).object()).isEqualTo(root);
    assertThat(done(client.lookup(root, "..")).object()).isEqualTo(root);
  }

  @Test
  void aNameMayHave255Bytes() throws Exception {
    served.file(LONGEST, 0644, 0, 0, "");

    done(client.lookup(root, LONGEST));
    failed(client.lookup(root, LONGEST + "x"), NfsStatus.NAMETOOLONG);
    failed(client.lookup(root, "é".repeat(128)), NfsStatus.NAMETOOLONG);
  }

  @Test
  void whatNoFileIsCalledIsRefused() throws Exception {
    for (String name : new String[] {"", "a/b", "/", "../etc", "a\0"}) {
      failed(client.lookup(root, name), NfsStatus.ACCES);
    }
  }

  @Test
  void aNameNeedNotBeUtf8() throws Exception {
    String name = UnixName.of(new byte[] {(byte) 0xFF, 'x', (byte) 0xC3});
    served.file(name, 0644, 0, 0, "");

    done(client.lookup(root, name));
  }

  @Test
  void aFileIsNoDirectory() throws Exception {
    served.file("f", 0644, 0, 0, "");

    failed(client.lookup(served.handle("f"), "x"), NfsStatus.NOTDIR);
  }

  @Test
  void aLinkHasItsText() throws Exception {
    served.files.create(served.files.root(), "l", new NewFile.Link("../a b", 0777, 0, 0));

    assertThat(done(client.readlink(served.handle("l"))).target()).isEqualTo("../a b");
  }

  @Test
  void onlyALinkHasAText() throws Exception {
    served.file("f", 0644, 0, 0, "");

    failed(client.readlink(served.handle("f")), NfsStatus.INVAL);
  }

  @Test
  void theEndIsToldExactly() throws Exception {
    served.file("f", 0644, 0, 0, "0123456789");
    NfsFh3 file = served.handle("f");

    assertRead(client, file, 0, 10, "0123456789", true);
    assertRead(client, file, 0, 9, "012345678", false);
    assertRead(client, file, 9, 1, "9", true);
    assertRead(client, file, 4, 100, "456789", true);
    assertRead(client, file, 10, 1, "", true);
    assertRead(client, file, 1000, 1, "", true);
    assertRead(client, file, 3, 0, "", false);
  }

  private static void assertRead(
      NfsClient client, NfsFh3 file, long offset, int count, String content, boolean eof)
      throws Exception {
    ReadOk read = done(client.read(file, offset, count));
    assertThat(StandardCharsets.UTF_8.decode(read.data().duplicate()).toString())
        .isEqualTo(content);
    assertThat(read.eof()).isEqualTo(eof);
    assertThat(read.attributes().attributes().orElseThrow().size()).isEqualTo(10);
  }

  @Test
  void noMoreThanTheLargestReadIsGiven() throws Exception {
    byte[] content = new byte[(1 << 20) + 1];
    new Random(1).nextBytes(content);
    Inode file = served.file("f", 0644, 0, 0, "");
    served.files.write(file, ByteBuffer.wrap(content), 0, false);

    ReadOk read = done(client.read(served.handle("f"), 0, -1));

    assertThat(read.data()).isEqualTo(ByteBuffer.wrap(content, 0, 1 << 20));
    assertThat(read.eof()).isFalse();
  }

  @Test
  void onlyRegularFilesAreRead() throws Exception {
    failed(client.read(root, 0, 1), NfsStatus.INVAL);
    served.file("f", 0644, 0, 0, "");
    failed(client.read(served.handle("f"), Long.MIN_VALUE, 1), NfsStatus.INVAL);
  }

  @Test
  void theRoomIsThatOfTheFileSystem() throws Exception {
    assertThat(done(client.fsstat(root)).room()).isEqualTo(served.files.fsStat());
  }

  @Test
  void theServerTellsWhatItCanDo() throws Exception {
    assertThat(done(client.fsinfo(root)))
        .returns(1 << 20, FsinfoOk::rtmax)
        .returns(1 << 20, FsinfoOk::wtmax)
        .returns(Long.MAX_VALUE, FsinfoOk::maxfilesize)
        .returns(0x1B, FsinfoOk::properties);
  }

  @Test
  void namesAreUnixNames() throws Exception {
    assertThat(done(client.pathconf(root)))
        .returns(255, PathconfOk::nameMax)
        .returns(true, PathconfOk::noTrunc)
        .returns(true, PathconfOk::chownRestricted)
        .returns(false, PathconfOk::caseInsensitive)
        .returns(true, PathconfOk::casePreserving);
  }
}
