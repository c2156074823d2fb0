package dev.ohpc.netboot.vfs;

import static dev.ohpc.netboot.vfs.FileSystemActions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A tree on the disk does what clients need; much of it is what other servers get wrong. */
class DirectoryTreeTest extends DirectoryTreeFixture {

  @Test
  void aHardLinkIsTheSameFile() throws IOException {
    Inode file = act.write("/a", "text");
    act.link("/a", "/b");

    assertThat(act.at("/b")).isEqualTo(file);
    assertThat(files.stat(file).links()).isEqualTo(2);
    act.remove("/a");
    assertThat(act.read(file)).isEqualTo("text");
  }

  @Test
  void whatIsInADirectoryStaysWhatItIsWhenTheDirectoryMoves() throws IOException {
    act.make("/dd", FileType.DIRECTORY);
    act.make("/dd/sub", FileType.DIRECTORY);
    Inode file = act.write("/dd/sub/f", "text");
    act.move("/dd", "/ee");

    assertThat(act.read(file)).isEqualTo("text");
    assertThat(act.at("/ee/sub/f")).isEqualTo(file);
    act.remove("/ee/sub/f");
    act.removeDirectory("/ee/sub");
    act.removeDirectory("/ee");
    assertThat(act.names("/")).isEmpty();
  }

  @Test
  void pipesAndDevicesAreThatAndNoRegularFiles() throws IOException {
    DeviceNumber number = new DeviceNumber(259, 70_000);
    Inode device = act.make("/d", new NewFile.Device(FileType.BLOCK_DEVICE, number, 0660, 0, 6));
    Inode pipe = act.make("/p", FileType.FIFO);
    act.make("/to", FileType.DIRECTORY);
    act.move("/d", "/to/d");
    restart();

    assertThat(files.stat(device).type()).isEqualTo(FileType.BLOCK_DEVICE);
    assertThat(files.stat(device).device()).isEqualTo(number);
    assertThat(files.stat(device).mode()).isEqualTo(0660);
    assertThat(files.stat(act.at("/p")).type()).isEqualTo(FileType.FIFO);
    assertRefused(VfsError.INVAL, () -> files.read(pipe, ByteBuffer.allocate(1), 0));
  }

  /** Opening a pipe waits for somebody at its other end. */
  @Test
  void aFileWrittenInManyPiecesIsCommitted() throws IOException {
    Inode file = act.make("/f", FileType.REGULAR);
    for (int i = 0; i < 20; i++) {
      files.write(file, ByteBuffer.wrap(new byte[] {(byte) i}), i * 1000L, i % 2 == 0);
    }
    files.commit(file);

    assertThat(files.stat(file).size()).isEqualTo(19_001);
    assertThat(Files.readAllBytes(root.resolve("f"))[19_000]).isEqualTo((byte) 19);
  }

  @Test
  void timesAreThoseThatWereSetEachInItsPlace() throws IOException {
    Inode file = act.make("/f", FileType.REGULAR);
    Instant accessed = Instant.parse("2001-02-03T04:05:06.123456789Z");
    Instant modified = Instant.parse("2099-12-31T23:59:58.5Z");
    Stat stat =
        files.change(
            file,
            new StatChange(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.of(accessed),
                Optional.of(modified)));

    assertThat(stat.accessed()).isEqualTo(accessed);
    assertThat(stat.modified()).isEqualTo(modified);
    assertThat(stat.changed()).isAfter(accessed);
  }

  @Test
  void namesDifferByCase() throws IOException {
    Inode lower = act.write("/name", "lower");
    Inode upper = act.write("/NAME", "upper");

    assertThat(lower).isNotEqualTo(upper);
    assertThat(act.read(act.at("/NAME"))).isEqualTo("upper");
  }

  @Test
  void modesHaveAllTwelveBitsAndAnotherOwnerTakesSomeAway() throws IOException {
    Inode file = act.make("/f", FileType.REGULAR);

    assertThat(act.chmod(file, 07755).mode()).isEqualTo(07755);
    assertThat(act.chown(file, 1000).uid()).isEqualTo(1000);
    assertThat(files.stat(file).mode()).isEqualTo(01755);
  }

  @Test
  void inodesOutliveTheProcess() throws IOException {
    act.make("/d", FileType.DIRECTORY);
    Inode file = act.write("/d/f", "text");
    restart();
    act.move("/d", "/e");
    restart();

    assertThat(act.read(file)).isEqualTo("text");
    assertThat(act.at("/e/f")).isEqualTo(file);
  }

  @Test
  void aFileThatWasRemovedIsStale() throws IOException {
    Inode file = act.write("/f", "text");
    act.remove("/f");
    Inode next = act.write("/f", "other");

    assertRefused(VfsError.STALE, () -> act.read(file));
    assertThat(act.read(next)).isEqualTo("other");
  }

  @Test
  void aFileThatWasReplacedIsStale() throws IOException {
    Inode old = act.write("/old", "old");
    Inode fresh = act.write("/fresh", "fresh");
    act.read(old);
    act.move("/fresh", "/old");

    assertRefused(VfsError.STALE, () -> act.read(old));
    assertThat(act.read(fresh)).isEqualTo("fresh");
    assertThat(act.at("/old")).isEqualTo(fresh);
  }

  /** Again and again, until the disk gives the number of the old file to the new one. */
  @Test
  void aSymbolicLinkIsToldAndNotFollowed() throws IOException {
    Files.writeString(directory.resolve("secret"), "secret");
    Inode link = act.make("/l", new NewFile.Link("../secret", 0777, 0, 0));

    assertThat(files.readlink(link)).isEqualTo("../secret");
    assertRefused(VfsError.INVAL, () -> act.read(link));
    assertRefused(VfsError.INVAL, () -> files.change(link, FileSystemActions.size(0)));
    act.chmod(link, 0);
    act.chown(link, 1000);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("secret"))))
        .isNotEqualTo("---------");
    assertThat(Files.getAttribute(directory.resolve("secret"), "unix:uid")).isNotEqualTo(1000);
  }

  @Test
  void namesAndLinksAreBytes() throws IOException {
    String name = UnixName.of(new byte[] {(byte) 0xC3, 'x', (byte) 0xFF, '%', ' ', '?'});
    act.write("/" + name, "text");
    Inode link = act.make("/l", new NewFile.Link("//" + name + "/./é/", 0777, 0, 0));
    Files.createSymbolicLink(root.resolve("m"), Path.of("ü"));
    restart();

    assertThat(act.names("/")).containsExactly("l", "m", name);
    assertThat(act.read(act.at("/" + name))).isEqualTo("text");
    assertThat(files.readlink(link)).isEqualTo("//" + name + "/./é/");
    assertThat(files.readlink(act.at("/m"))).isEqualTo("ü");
  }

  @Test
  void filesMayHaveHolesAndMoreThan32Bits() throws IOException {
    Inode file = act.make("/f", FileType.REGULAR);
    long far = 5L << 30;
    files.write(file, ByteBuffer.wrap(new byte[] {7}), far, false);
    ByteBuffer end = ByteBuffer.allocate(8);

    assertThat(files.stat(file).size()).isEqualTo(far + 1);
    assertThat(files.read(file, end, far - 3)).isEqualTo(4);
    assertThat(end.array()).containsExactly(0, 0, 0, 7, 0, 0, 0, 0);
    assertThat(files.change(file, FileSystemActions.size(far + 100)).size()).isEqualTo(far + 100);
    assertThat(files.change(file, FileSystemActions.size(1)).size()).isEqualTo(1);
    assertThat(files.read(file, end.clear(), -1)).isZero();
    assertRefused(
        VfsError.FBIG, () -> files.write(file, ByteBuffer.allocate(9), Long.MAX_VALUE - 3, false));
  }

  @Test
  void aThreadThatIsInterruptedTakesNothingFromOthers() throws Exception {
    Inode file = act.write("/f", "text");
    Thread thread =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              assertThatThrownBy(() -> act.read(file)).isInstanceOf(IOException.class);
              assertThatThrownBy(() -> act.make("/g", FileType.DIRECTORY))
                  .isInstanceOf(IOException.class);
            });
    thread.start();
    thread.join();

    assertThat(act.read(file)).isEqualTo("text");
    act.make("/h", FileType.DIRECTORY);
    restart();
    assertThat(act.read(file)).isEqualTo("text");
  }
}
