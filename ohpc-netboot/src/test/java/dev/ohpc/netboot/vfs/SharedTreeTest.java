package dev.ohpc.netboot.vfs;

import static dev.ohpc.netboot.vfs.FileSystemActions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Others change the tree behind its back. */
class SharedTreeTest extends DirectoryTreeFixture {

  @Test
  void aFileMadeBehindItsBackIsListedAndFound() throws IOException {
    act.names("/");
    Files.writeString(root.resolve("new"), "outside");

    assertThat(act.names("/")).containsExactly("new");
    assertThat(act.read(act.at("/new"))).isEqualTo("outside");
  }

  @Test
  void aHardLinkMadeBehindItsBackIsTheSameFile() throws IOException {
    Inode file = act.write("/a", "text");
    Files.createLink(root.resolve("b"), root.resolve("a"));
    Files.createLink(root.resolve("c"), root.resolve("a"));

    assertThat(files.list(files.root(), 0, 9)).allMatch(e -> e.inode().equals(file)).hasSize(3);
  }

  @Test
  void aPipeThatIsOneOnTheDiskIsChangedWithoutOpeningIt() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no mkfifo");
    new ProcessBuilder("/usr/bin/mkfifo", "-m", "644", root + "/p").start().waitFor();
    Inode pipe = act.at("/p");

    assertThat(files.stat(pipe).type()).isEqualTo(FileType.FIFO);
    assertThat(act.chmod(pipe, 0600).mode()).isEqualTo(0600);
    assertThat(act.chown(pipe, 1000).uid()).isEqualTo(1000);
    restart();
    assertThat(files.stat(pipe).mode()).isEqualTo(0600);
  }

  @Test
  void whatAFileWasGoesWithTheFile() throws Exception {
    act.make("/p", FileType.FIFO);
    Files.delete(root.resolve("p"));
    Thread.sleep(20); // The clock of the disk ticks every few milliseconds.
    Files.createFile(root.resolve("p"));

    assertThat(files.stat(act.at("/p")).type()).isEqualTo(FileType.REGULAR);
  }

  @Test
  void withoutAStateAnInodeOfAnEarlierProcessIsStaleAndNoOtherFile() throws IOException {
    Inode file;
    try (VirtualFileSystem first = DirectoryTree.open(root)) {
      file = new FileSystemActions(first).write("/f", "text");
    }
    try (VirtualFileSystem second = DirectoryTree.open(root)) {
      new FileSystemActions(second).names("/");
      assertRefused(VfsError.STALE, () -> second.stat(file));
    }
  }

  @Test
  void aNumberThatTheDiskGivesAgainIsAnotherFile() throws Exception {
    for (int i = 0; i < 50; i++) {
      Files.writeString(root.resolve("f"), "old");
      Inode old = act.at("/f");
      long number = files.stat(old).fileId();
      Files.delete(root.resolve("f"));
      Thread.sleep(20); // The clock of the disk ticks every few milliseconds.
      Files.writeString(root.resolve("f"), "new");
      assertRefused(VfsError.STALE, () -> act.read(old));
      if (files.stat(act.at("/f")).fileId() == number) {
        return;
      }
    }
  }

  @Test
  void aFileMovedBehindItsBackIsItselfAgainWhenItIsMet() throws IOException {
    act.make("/d", FileType.DIRECTORY);
    Inode file = act.make("/d/f", FileType.REGULAR);
    Inode pipe = act.make("/d/p", FileType.FIFO);
    Files.move(root.resolve("d"), root.resolve("e"));
    assertRefused(VfsError.STALE, () -> files.stat(pipe));

    assertThat(act.names("/e")).containsExactly("f", "p");
    assertThat(files.stat(pipe).type()).isEqualTo(FileType.FIFO);
    assertThat(act.at("/e/p")).isEqualTo(pipe);
    assertThat(files.stat(act.at("/e/f")).fileId()).isNotZero();
    assertThat(file).isNotEqualTo(pipe);
  }

  @Test
  void aLinkInThePlaceOfADirectoryLeadsNowhere() throws IOException {
    act.make("/d", FileType.DIRECTORY);
    act.make("/d/e", FileType.DIRECTORY);
    Inode below = act.at("/d/e");
    Inode file = act.write("/d/e/f", "text");
    Files.move(root.resolve("d"), directory.resolve("outside"));
    Files.createSymbolicLink(root.resolve("d"), directory.resolve("outside"));

    assertRefused(VfsError.STALE, () -> act.read(file));
    assertRefused(VfsError.STALE, () -> files.lookup(below, "f"));
    assertRefused(
        VfsError.STALE,
        () -> files.create(below, "g", new NewFile.Plain(FileType.REGULAR, 0, 0, 0)));
    assertRefused(VfsError.NOTDIR, () -> act.at("/d/e"));
    assertThat(directory.resolve("outside/e/g")).doesNotExist();
  }

  @Test
  void allThatStaysIsListedOnceWhileOthersComeAndGo() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(root.resolve("f" + i));
    }
    List<String> listed =
        act.pages(
            files.root(),
            100,
            seen -> {
              Files.deleteIfExists(root.resolve("f" + seen));
              Files.createFile(root.resolve("new" + seen));
            });

    Set<String> stayed = new HashSet<>();
    IntStream.range(0, 10_000)
        .filter(i -> i == 0 || i % 100 != 0)
        .forEach(i -> stayed.add("f" + i));
    assertThat(listed).doesNotHaveDuplicates();
    stayed.removeAll(new HashSet<>(listed));
    assertThat(stayed).isEmpty();
  }

  @Test
  void aListingGoesOnAfterARestart() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.createFile(root.resolve("f" + i));
    }
    Inode top = files.root();
    List<String> listed = new ArrayList<>();
    long cookie = 0;
    for (int page = 0; page < 100 && listed.size() == 7 * page; page++) {
      for (DirectoryEntry entry : files.list(top, cookie, 7)) {
        listed.add(entry.name());
        cookie = entry.cookie();
      }
      restart();
    }

    assertThat(listed).doesNotHaveDuplicates();
    IntStream.range(0, 300).forEach(i -> assertThat(listed).contains("f" + i));
  }

  @Test
  void theStateIsForItsOwnerAndOneProcess() throws IOException {
    act.make("/f", FileType.REGULAR);

    assertThat(Files.getPosixFilePermissions(state.resolve("journal")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> DirectoryTree.open(root, state)).hasMessageContaining("in use");
    assertThatThrownBy(() -> DirectoryTree.open(root, root.resolve("s")))
        .hasMessageContaining("where clients could change it");
    assertThat(root.resolve("s")).doesNotExist();
  }

  @Test
  void whatIsNoDirectoryIsNotOpened() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertRefused(VfsError.NOTDIR, () -> DirectoryTree.open(file));
  }
}
