package dev.ohpc.netboot.vfs.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileSystemActions;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Overlay;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.model.Snapshot;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the disk of a layer, whole or cut. */
class OverlayFilesTest {

  private FileSystem memory;
  private Path image;
  private Path layer;

  @BeforeEach
  void begin() throws IOException {
    memory =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    image = Files.createDirectory(memory.getPath("image").toAbsolutePath());
    layer = memory.getPath("layer").toAbsolutePath();
  }

  @AfterEach
  void end() throws IOException {
    memory.close();
  }

  /** Each operation of the layer, with what the tree is like after it. */
  private Map<Long, List<String>> history() throws IOException {
    Map<Long, List<String>> history = new TreeMap<>();
    try (VirtualFileSystem files = Overlay.open(image, layer)) {
      FileSystemActions act = new FileSystemActions(files);
      for (Action action : actions()) {
        history.put(Files.size(layer.resolve("journal")), Snapshot.of(files, true));
        action.run(act);
      }
      history.put(Files.size(layer.resolve("journal")), Snapshot.of(files, true));
    }
    return history;
  }

  private static List<Action> actions() {
    return List.of(
        act -> act.make("/d", FileType.DIRECTORY),
        act -> act.move("/etc", "/d/etc"),
        act -> act.make("/d/etc/new", FileType.REGULAR),
        act -> act.link("/d/etc/hosts", "/hosts"),
        act -> act.remove("/d/etc/hosts"),
        act -> act.make("/l", new NewFile.Link("d/../x", 0777, 1, 2)),
        act -> act.chmod(act.at("/d/etc"), 01777),
        act ->
            act.make(
                "/null",
                new NewFile.Device(FileType.CHARACTER_DEVICE, new DeviceNumber(1, 3), 0666, 0, 0)),
        act -> act.chown(act.at("/hosts"), 1000),
        act -> act.move("/null", "/d/etc/new2"),
        act -> act.make("/e", FileType.DIRECTORY),
        act -> act.move("/d", "/e/d"),
        act -> act.removeDirectory("/empty"),
        act -> act.remove("/l"));
  }

  @FunctionalInterface
  private interface Action {
    void run(FileSystemActions act) throws IOException;
  }

  @Test
  void whereverTheJournalIsCutTheTreeIsOneThatWas() throws IOException {
    Files.createDirectories(image.resolve("etc/sub"));
    Files.createDirectory(image.resolve("empty"));
    Files.writeString(image.resolve("etc/hosts"), "127.0.0.1 localhost");
    Map<Long, List<String>> history = history();
    byte[] whole = Files.readAllBytes(layer.resolve("journal"));
    List<Long> sizes = new ArrayList<>(history.keySet());

    assertThat(history).hasSizeGreaterThan(10);
    for (long cut : cuts(sizes)) {
      Files.write(layer.resolve("journal"), Arrays.copyOf(whole, (int) cut));
      long size = sizes.stream().filter(s -> s <= cut).reduce((a, b) -> b).orElseThrow();
      try (VirtualFileSystem files = Overlay.open(image, layer)) {
        assertThat(Snapshot.of(files, true)).as("cut at %s", cut).isEqualTo(history.get(size));
      }
    }
  }

  /** About each end of an operation, and many more between them: JournalTest cuts at each byte. */
  private static List<Long> cuts(List<Long> ends) {
    long first = ends.get(0);
    long last = ends.get(ends.size() - 1);
    return LongStream.rangeClosed(first, last)
        .filter(cut -> cut % 29 == 0 || ends.stream().anyMatch(end -> Math.abs(end - cut) < 2))
        .boxed()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Test
  void anImageOf300_000FilesIsNotWalked() throws IOException {
    for (int i = 0; i < 300; i++) {
      Path directory = Files.createDirectory(image.resolve("d" + i));
      for (int j = 0; j < 1000; j++) {
        Files.createFile(directory.resolve("f" + j));
      }
    }
    long afterOpening;
    try (VirtualFileSystem files = Overlay.open(image, layer)) {
      afterOpening = Files.size(layer.resolve("journal"));
      new FileSystemActions(files).move("/d7/f3", "/moved");
    }

    assertThat(afterOpening).isLessThan(200); // The root and a few words, but no files.
    assertThat(Files.size(layer.resolve("journal"))).isLessThan(2000);
  }
}
