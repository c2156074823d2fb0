package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.netboot.ServedExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel of an emulated machine mounts a directory and an overlay, and works in both. */
class NfsKernelTest {

  /** A hundred of them, and before each its number on a line. */
  private static final long NUMBERED_MEGABYTES = (100L << 20) + 10 * 2 + 90 * 3;

  @TempDir private Path work;

  @Test
  @RealProgram(value = "qemu-system-x86_64", namespaces = true)
  @RealProgram("busybox")
  @RealProgram("/usr/local/lib/ohpc-test-linux/vmlinuz")
  void aKernelFindsEveryFileAsItLeftIt() throws IOException {
    Path tree = directory("tree");
    Path image = directory("image");

    Outcome outcome = Outcome.ofScript("nfs-kernel.sh", tree, work, ServedExport.command());

    assertThat(outcome.output()).as(outcome.output()).contains("all done");
    assertThat(outcome.output().lines().filter(line -> line.startsWith("FAILED"))).isEmpty();
    assertThat(outcome.output().lines().filter(line -> line.startsWith("ok")))
        .hasSizeGreaterThan(40);
    assertThat(count(image)).isEqualTo(2);
    assertThat(count(image.resolve("many"))).isEqualTo(10_000);
    assertThat(Files.readString(image.resolve("from-the-image"))).isEqualTo("the image\n");
    thereIsWhatTheKernelWrote(tree);
  }

  private static void thereIsWhatTheKernelWrote(Path tree) throws IOException {
    Map<String, Object> program =
        Files.readAttributes(tree.resolve("busybox-setuid"), "unix:mode,uid,gid");
    assertThat(program)
        .containsEntry("mode", 0104755) // a regular file, inode(7)
        .containsEntry("uid", 12)
        .containsEntry("gid", 34);
    assertThat(Files.readAttributes(tree.resolve("hard"), "unix:ino"))
        .isEqualTo(Files.readAttributes(tree.resolve("hard2"), "unix:ino"));
    assertThat(Files.readSymbolicLink(tree.resolve("symbolic"))).hasToString("../no/where");
    assertThat(Files.size(tree.resolve("large"))).isEqualTo(NUMBERED_MEGABYTES);
    assertThat(Files.getPosixFilePermissions(tree.resolve("closed")))
        .isEqualTo(PosixFilePermissions.fromString("-w--w----"));
  }

  private Path directory(String name) throws IOException {
    Path directory = Files.createDirectory(work.resolve(name));
    Files.writeString(directory.resolve("from-the-image"), "the image\n");
    Path many = Files.createDirectory(directory.resolve("many"));
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(many.resolve("file-" + i));
    }
    return directory;
  }

  private static long count(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    }
  }
}
