package dev.ohpc.netboot.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.vfs.model.Comparison;
import dev.ohpc.netboot.vfs.model.Snapshot;
import dev.ohpc.netboot.vfs.model.Step;
import dev.ohpc.netboot.vfs.model.Steps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An overlay does what the model does, and its image stays as it is. */
class OverlayModelTest {

  @Provide
  Arbitrary<List<Step>> steps() {
    return Steps.sequences();
  }

  @Property(tries = 30)
  void onTheDisk(@ForAll("steps") List<Step> steps) throws IOException {
    Path directory = Files.createTempDirectory("overlay");
    try {
      compare(directory, steps);
    } finally {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Property(tries = 30)
  void inMemory(@ForAll("steps") List<Step> steps) throws IOException {
    Configuration unix =
        Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .build();
    try (FileSystem memory = Jimfs.newFileSystem(unix)) {
      compare(memory.getPath("/work"), steps);
    }
  }

  private static void compare(Path directory, List<Step> steps) throws IOException {
    Path image = Files.createDirectory(directory.resolve("image"));
    fill(image);
    List<String> before = tree(image);
    try (Comparison comparison =
        new Comparison(() -> Overlay.open(image, directory.resolve("layer")), true)) {
      comparison.populate(files -> fill(files, image));
      comparison.run(steps);
    }
    assertThat(tree(image)).isEqualTo(before);
    try (VirtualFileSystem other = Overlay.open(image, directory.resolve("other"))) {
      assertThat(Snapshot.of(other, true)).isEqualTo(before);
    }
  }

  private static List<String> tree(Path image) throws IOException {
    try (VirtualFileSystem files = DirectoryTree.open(image)) {
      return Snapshot.of(files, true);
    }
  }

  private static void fill(Path image) throws IOException {
    Files.createDirectories(image.resolve("etc/a"));
    Files.createDirectories(image.resolve("b/c/a"));
    Files.createFile(image.resolve("etc/a/b"));
    Files.writeString(image.resolve("etc/c"), "some content");
    Files.createLink(image.resolve("b/a"), image.resolve("etc/c"));
    Files.createSymbolicLink(image.resolve("b/b"), image.getFileSystem().getPath("../etc/c"));
    Files.writeString(image.resolve("b/c/etc"), "x".repeat(5000));
  }

  /** As what the platform makes: who runs this, and what is left of a mode, is seen there. */
  private static void fill(VirtualFileSystem model, Path image) throws IOException {
    try (VirtualFileSystem real = DirectoryTree.open(image)) {
      copy(real, real.root(), model, model.root());
    }
    Inode etc = model.lookup(model.root(), "etc");
    Inode b = model.lookup(model.root(), "b");
    model.remove(b, "a");
    model.link(model.lookup(etc, "c"), b, "a");
  }

  private static void copy(
      VirtualFileSystem from, Inode directory, VirtualFileSystem to, Inode target)
      throws IOException {
    for (DirectoryEntry entry : from.list(directory, 0, 100)) {
      Stat stat = from.stat(entry.inode());
      Inode made = to.create(target, entry.name(), like(stat, from, entry.inode()));
      if (stat.type() == FileType.DIRECTORY) {
        copy(from, entry.inode(), to, made);
      } else if (stat.type() == FileType.REGULAR) {
        ByteBuffer content = ByteBuffer.allocate((int) stat.size());
        from.read(entry.inode(), content, 0);
        to.write(made, content.flip(), 0, false);
      }
    }
  }

  private static NewFile like(Stat stat, VirtualFileSystem from, Inode inode) throws IOException {
    return stat.type() == FileType.SYMBOLIC_LINK
        ? new NewFile.Link(from.readlink(inode), stat.mode(), stat.uid(), stat.gid())
        : new NewFile.Plain(stat.type(), stat.mode(), stat.uid(), stat.gid());
  }
}
