package dev.ohpc.netboot.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads at once: each operation is done wholly, and none is lost. */
class ConcurrencyTest {

  private static final int THREADS = 6;
  private static final int ROUNDS = 60;

  @TempDir Path directory;

  /** What is tested. */
  enum Kind {
    TREE,
    OVERLAY;

    VirtualFileSystem open(Path root, Path state) throws IOException {
      return this == TREE ? DirectoryTree.open(root, state) : Overlay.open(root, state);
    }
  }

  private VirtualFileSystem open(Kind kind) throws IOException {
    Path root = Files.createDirectories(directory.resolve("root"));
    Files.writeString(root.resolve("block"), "0".repeat(100_000));
    Files.writeString(root.resolve("moving"), "here");
    return kind.open(root, directory.resolve("state"));
  }

  private static void inThreads(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noNameIsLost(Kind kind) throws Exception {
    try (VirtualFileSystem files = open(kind)) {
      FileSystemActions act = new FileSystemActions(files);
      act.make("/shared", FileType.DIRECTORY);
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String mine = "t" + i + "-";
        tasks.add(() -> makeAndMove(act, mine));
      }
      inThreads(tasks);

      List<String> expected = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String mine = "t" + i + "-";
        IntStream.range(0, ROUNDS).filter(n -> n % 3 != 0).forEach(n -> expected.add(mine + n));
      }
      assertThat(act.names("/shared")).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Void makeAndMove(FileSystemActions act, String mine) throws IOException {
    for (int n = 0; n < ROUNDS; n++) {
      Inode made = act.write("/" + mine, mine + n);
      act.move("/" + mine, "/shared/" + mine + n);
      assertThat(act.read(made)).isEqualTo(mine + n);
      if (n % 10 == 0) {
        assertThat(act.names("/shared")).contains(mine + n);
      }
      if (n % 3 == 0) {
        act.remove("/shared/" + mine + n);
      }
    }
    return null;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aBlockIsReadAsItWasWritten(Kind kind) throws Exception {
    try (VirtualFileSystem files = open(kind)) {
      Inode block = new FileSystemActions(files).at("/block");
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        byte mark = (byte) ('a' + i);
        tasks.add(i % 2 == 0 ? () -> writeBlocks(files, block, mark) : () -> reads(files, block));
      }
      inThreads(tasks);
    }
  }

  private static Void writeBlocks(VirtualFileSystem files, Inode block, byte mark)
      throws IOException {
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, mark);
    for (int n = 0; n < ROUNDS; n++) {
      files.write(block, ByteBuffer.wrap(bytes), 0, false);
    }
    return null;
  }

  private static Void reads(VirtualFileSystem files, Inode block) throws IOException {
    for (int n = 0; n < ROUNDS; n++) {
      ByteBuffer into = ByteBuffer.allocate(100_000);
      assertThat(files.read(block, into, 0)).isEqualTo(100_000);
      byte[] bytes = into.array();
      assertThat(IntStream.range(0, bytes.length).filter(i -> bytes[i] != bytes[0]).findFirst())
          .isEmpty();
    }
    return null;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsMovedOverIsThereAtEachMoment(Kind kind) throws Exception {
    try (VirtualFileSystem files = open(kind)) {
      FileSystemActions act = new FileSystemActions(files);
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String mine = "/mine" + i;
        tasks.add(
            i % 2 == 0
                ? () -> {
                  for (int n = 0; n < ROUNDS; n++) {
                    act.write(mine, "here");
                    act.move(mine, "/moving");
                  }
                  return null;
                }
                : () -> {
                  for (int n = 0; n < ROUNDS; n++) {
                    files.lookup(files.root(), "moving");
                    assertThat(act.names("/")).contains("moving");
                  }
                  return null;
                });
      }
      inThreads(tasks);
      assertThat(act.read(act.at("/moving"))).isEqualTo("here");
    }
  }

  /** Directories go round and round; a loop among them would keep a thread for ever. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void directoriesThatAreMovedIntoEachOtherMakeNoLoop(Kind kind) throws Exception {
    try (VirtualFileSystem files = open(kind)) {
      FileSystemActions act = new FileSystemActions(files);
      List<Inode> directories = new ArrayList<>(List.of(files.root()));
      for (int i = 0; i < 4; i++) {
        directories.add(act.make("/d" + i, FileType.DIRECTORY));
      }
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        tasks.add(() -> moveAbout(files, directories, random));
      }
      inThreads(tasks);

      for (Inode each : directories) {
        Inode at = each;
        for (int depth = 0; depth < 5; depth++) {
          at = files.parent(at);
        }
        assertThat(at).isEqualTo(files.root());
      }
    }
  }

  private static Void moveAbout(VirtualFileSystem files, List<Inode> directories, Random random)
      throws IOException {
    for (int n = 0; n < 100; n++) {
      String name = "d" + random.nextInt(4);
      Inode from = directories.get(random.nextInt(5));
      Inode to = directories.get(random.nextInt(5));
      try {
        files.rename(from, name, to, name);
      } catch (VfsException e) {
        assertThat(e.error()).isIn(VfsError.NOENT, VfsError.INVAL, VfsError.NOTEMPTY);
      }
    }
    return null;
  }
}
