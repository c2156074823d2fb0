package dev.ohpc.netboot.vfs;

import static dev.ohpc.netboot.vfs.FileSystemActions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.vfs.model.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One image, one small layer a node. */
class OverlayTest {

  @TempDir Path directory;

  private Path image;
  private Path layer;
  private VirtualFileSystem files;
  private FileSystemActions act;

  @BeforeEach
  void begin() throws IOException {
    image = Files.createDirectories(directory.resolve("image"));
    layer = directory.resolve("layer");
    Files.createDirectories(image.resolve("usr/lib/deep"));
    Files.writeString(image.resolve("usr/lib/deep/f"), "of the image");
    Files.createLink(image.resolve("usr/other"), image.resolve("usr/lib/deep/f"));
    open();
  }

  private void open() throws IOException {
    files = Overlay.open(image, layer);
    act = new FileSystemActions(files);
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  private void restart() throws IOException {
    close();
    open();
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> copies = Files.list(layer.resolve("data"))) {
      return copies.toList();
    }
  }

  @Test
  void aDirectoryOfTheImageMovesWithoutACopy() throws IOException {
    Inode file = act.at("/usr/lib/deep/f");
    act.make("/new", FileType.DIRECTORY);
    act.move("/usr/lib", "/new/lib");
    restart();

    assertThat(copies()).isEmpty();
    assertThat(act.at("/new/lib/deep/f")).isEqualTo(file);
    assertThat(act.read(file)).isEqualTo("of the image");
    assertThat(files.parent(act.at("/new/lib"))).isEqualTo(act.at("/new"));
    assertRefused(VfsError.NOENT, () -> act.at("/usr/lib"));
  }

  @Test
  void attributesOfTheImageChangeWithoutACopy() throws IOException {
    Inode file = act.at("/usr/other");
    act.chmod(file, 04700);
    act.chown(act.at("/usr"), 99);
    restart();

    assertThat(copies()).isEmpty();
    assertThat(files.stat(file).mode()).isEqualTo(04700);
    assertThat(files.stat(act.at("/usr")).uid()).isEqualTo(99);
  }

  @Test
  void bothNamesOfAFileShowWhatWasWrittenToIt() throws IOException {
    Inode file = act.at("/usr/other");
    long id = files.stat(file).fileId();
    act.overwrite(file, "OF");
    restart();

    assertThat(act.read(act.at("/usr/lib/deep/f"))).isEqualTo("OF the image");
    assertThat(act.at("/usr/lib/deep/f")).isEqualTo(file);
    assertThat(files.stat(file).fileId()).isEqualTo(id);
    assertThat(files.stat(file).links()).isEqualTo(2);
    assertThat(copies()).hasSize(1);
    assertThat(image.resolve("usr/other")).hasContent("of the image");
  }

  @Test
  void aFileThatIsCutIsCopiedNoFurther() throws IOException {
    Inode file = act.at("/usr/other");
    files.change(file, FileSystemActions.size(2));

    assertThat(copies()).singleElement().satisfies(copy -> assertThat(copy).hasContent("of"));
  }

  @Test
  void anEmptyWriteAndACopyLeaveTheTimeOfTheContent() throws IOException {
    Files.setLastModifiedTime(image.resolve("usr/other"), FileTime.fromMillis(5000));
    Inode file = act.at("/usr/other");
    files.write(file, ByteBuffer.allocate(0), 0, true);

    assertThat(files.stat(file).modified().toEpochMilli()).isEqualTo(5000);
  }

  @Test
  void whatIsRemovedIsGoneForThisLayerOnly() throws IOException {
    Inode file = act.at("/usr/other");
    act.remove("/usr/other");
    assertThat(files.stat(file).links()).isEqualTo(1);
    act.remove("/usr/lib/deep/f");
    act.removeDirectory("/usr/lib/deep");
    restart();

    assertRefused(VfsError.STALE, () -> files.stat(file));
    assertThat(act.names("/usr/lib")).isEmpty();
    try (VirtualFileSystem other = Overlay.open(image, directory.resolve("other"))) {
      assertThat(new FileSystemActions(other).names("/usr/lib/deep")).containsExactly("f");
    }
  }

  @Test
  void aNameThatWasRemovedCanBeAnotherFile() throws IOException {
    Inode old = act.at("/usr/lib/deep/f");
    act.remove("/usr/lib/deep/f");
    Inode device =
        act.make(
            "/usr/lib/deep/f",
            new NewFile.Device(FileType.CHARACTER_DEVICE, new DeviceNumber(1, 3), 0666, 0, 0));
    restart();

    assertThat(act.at("/usr/lib/deep/f")).isEqualTo(device).isNotEqualTo(old);
    assertThat(files.stat(device).device()).isEqualTo(new DeviceNumber(1, 3));
    assertThat(act.read(old)).isEqualTo("of the image");
    act.remove("/usr/lib/deep/f");
    restart();
    assertThat(act.names("/usr/lib/deep")).isEmpty();
  }

  @Test
  void allThatStaysIsListedOnceWhileTheLayerChangesAndIsOpenedAgain() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.createFile(image.resolve("usr/lib/i" + i));
      act.make("/usr/lib/o" + i, FileType.FIFO);
    }
    Set<String> stay = new HashSet<>(act.names("/usr/lib"));
    Inode lib = act.at("/usr/lib");
    List<String> listed = new ArrayList<>();
    long cookie = 0;
    for (int page = 0; page < 100; page++) {
      for (DirectoryEntry entry : files.list(lib, cookie, 7)) {
        listed.add(entry.name());
        assertThat(entry.cookie()).isGreaterThan(cookie);
        cookie = entry.cookie();
      }
      act.remove("/usr/lib/i" + page);
      act.make("/usr/lib/i" + page, FileType.REGULAR);
      act.remove("/usr/lib/o" + page);
      act.make("/usr/lib/n" + page, FileType.SOCKET);
      stay.removeAll(List.of("i" + page, "o" + page));
      if (page % 10 == 0) {
        restart();
      }
    }

    assertThat(stay).hasSize(401);
    assertThat(listed).containsAll(stay);
    assertThat(listed.stream().filter(stay::contains)).doesNotHaveDuplicates();
  }

  /** What a process that is killed leaves is what is on the disk at that moment. */
  @Test
  void aProcessThatIsKilledLosesNothing() throws IOException {
    act.overwrite(act.at("/usr/other"), "OF");
    act.make("/d", FileType.DIRECTORY);
    act.move("/usr/lib", "/d/lib");
    act.write("/d/new", "text");
    Path left = directory.resolve("left");
    Files.createDirectories(left.resolve("data"));
    Files.copy(layer.resolve("journal"), left.resolve("journal"));
    for (Path copy : copies()) {
      Files.copy(copy, left.resolve("data").resolve(copy.getFileName()));
    }

    try (VirtualFileSystem again = Overlay.open(image, left)) {
      assertThat(Snapshot.of(again, true)).isEqualTo(Snapshot.of(files, true)).hasSize(8);
    }
  }

  @Test
  void cookiesLeaveRoomForWhatAProtocolLists() throws IOException {
    act.make("/new", FileType.FIFO);

    assertThat(files.list(files.root(), 0, 10))
        .hasSize(2)
        .allMatch(entry -> entry.cookie() >= DirectoryEntry.FIRST_COOKIE);
  }

  @Test
  void aCopyThatNeverCameToBeIsRemoved() throws IOException {
    act.write("/kept", "text");
    close();
    Files.writeString(layer.resolve("data/123abc"), "half a copy");
    open();

    assertThat(copies()).hasSize(1);
    assertThat(act.read(act.at("/kept"))).isEqualTo("text");
  }

  @Test
  void aLayerIsForOneImage() throws IOException {
    close();
    Path another = Files.createDirectory(directory.resolve("another"));

    assertThatThrownBy(() -> Overlay.open(another, layer)).hasMessageContaining("another image");
    assertThatThrownBy(() -> Overlay.open(image, image.resolve("layer")))
        .hasMessageContaining("where clients could change it");
    open();
    assertThat(act.names("/")).containsExactly("usr");
  }
}
