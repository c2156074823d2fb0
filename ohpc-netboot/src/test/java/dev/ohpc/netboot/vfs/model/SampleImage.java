package dev.ohpc.netboot.vfs.model;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image for overlays: directories, files of two names, a link. */
public final class SampleImage {

  private SampleImage() {}

  /** Makes it in an empty directory. */
  public static void fill(Path image) throws IOException {
    Files.createDirectories(image.resolve("etc/a"));
    Files.createDirectories(image.resolve("b/c/a"));
    Files.createFile(image.resolve("etc/a/b"));
    Files.writeString(image.resolve("etc/c"), "some content");
    Files.createLink(image.resolve("b/a"), image.resolve("etc/c"));
    Files.createSymbolicLink(image.resolve("b/b"), image.getFileSystem().getPath("../etc/c"));
    Files.writeString(image.resolve("b/c/etc"), "x".repeat(5000));
  }

  /**
   * Makes it in a model, as the platform has made it: who runs this, and what is left of a mode, is
   * seen there.
   */
  public static void fill(VirtualFileSystem model, Path image) throws IOException {
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
