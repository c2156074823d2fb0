package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Names;
import dev.ohpc.netboot.vfs.disk.RenameRules;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes, links, moves and removes files of the layer and, for this layer, of the image. */
final class LayerEntries {

  private static final int LINK_MODE = 0777;

  private final View view;
  private final Layer layer;
  private final Data data;
  private final Transactions transactions;

  LayerEntries(View view, Layer layer, Data data, Transactions transactions) {
    this.view = view;
    this.layer = layer;
    this.data = data;
    this.transactions = transactions;
  }

  FileHandle create(FileHandle directory, String name, NewFile file) throws IOException {
    if (file instanceof NewFile.Link link) {
      Names.requireTarget(link.target());
    }
    requireFree(directory, name);
    FileHandle handle = layer.newHandle();
    if (file.type() == FileType.REGULAR) {
      data.makeEmpty(handle);
    }
    transactions.run(
        transaction -> {
          transaction.put(made(handle, directory, file));
          transaction.enter(directory, name, handle);
        });
    return handle;
  }

  private static LayerFile made(FileHandle handle, FileHandle directory, NewFile file) {
    String target = file instanceof NewFile.Link link ? link.target() : "";
    Instant now = Instant.now();
    int size = UnixName.bytes(target).length;
    Stat stat =
        new Stat(
            file.type(),
            file.type() == FileType.SYMBOLIC_LINK ? LINK_MODE : file.mode(),
            file.type() == FileType.DIRECTORY ? 2 : 1,
            file.uid(),
            file.gid(),
            size,
            size,
            file instanceof NewFile.Device device ? device.device() : DeviceNumber.NONE,
            handle.id(),
            now,
            now,
            now);
    return new LayerFile(handle, directory, stat, target, file.type() == FileType.REGULAR);
  }

  private void requireFree(FileHandle directory, String name) throws IOException {
    if (view.find(directory, name) != null) {
      throw new VfsException(VfsError.EXIST, name + " is there already");
    }
  }

  void link(FileHandle file, FileHandle directory, String name) throws IOException {
    if (view.stat(file.inode()).type() == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, "a directory has one name");
    }
    requireFree(directory, name);
    transactions.run(
        transaction -> {
          transaction.addLink(file);
          transaction.enter(directory, name, file);
        });
  }

  void remove(FileHandle directory, String name) throws IOException {
    FileHandle file = view.lookup(directory, name);
    if (type(file) == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, name + " is a directory");
    }
    unlink(directory, name, file);
  }

  void removeDirectory(FileHandle directory, String name) throws IOException {
    FileHandle file = view.lookup(directory, name);
    if (type(file) != FileType.DIRECTORY) {
      throw new VfsException(VfsError.NOTDIR, name + " is no directory");
    }
    if (!view.isEmpty(file)) {
      throw new VfsException(VfsError.NOTEMPTY, name + " is not empty");
    }
    unlink(directory, name, file);
  }

  private void unlink(FileHandle directory, String name, FileHandle file) throws IOException {
    transactions.run(
        transaction -> {
          transaction.leave(directory, name, file);
          transaction.unlink(file);
        });
  }

  private FileType type(FileHandle file) throws IOException {
    return view.stat(file.inode()).type();
  }

  void rename(FileHandle from, String fromName, FileHandle to, String toName) throws IOException {
    Names.require(fromName);
    Names.require(toName);
    FileHandle moved = view.lookup(from, fromName);
    boolean directory = type(moved) == FileType.DIRECTORY;
    RenameRules.requireNotBelow(type(moved), directory && isBelow(to, moved));
    FileHandle inTheWay = view.find(to, toName);
    if (moved.equals(inTheWay)) {
      return; // Two names of one file both stay, rename(2).
    }
    if (inTheWay != null) {
      RenameRules.requireReplaceable(type(moved), type(inTheWay), () -> view.isEmpty(inTheWay));
    }
    transactions.run(
        transaction -> {
          replace(transaction, to, toName, inTheWay);
          transaction.leave(from, fromName, moved);
          transaction.enter(to, toName, moved);
        });
  }

  private static void replace(
      Transaction transaction, FileHandle directory, String name, @Nullable FileHandle inTheWay)
      throws IOException {
    if (inTheWay != null) {
      transaction.leave(directory, name, inTheWay);
      transaction.unlink(inTheWay);
    }
  }

  private boolean isBelow(FileHandle directory, FileHandle file) throws IOException {
    FileHandle at = directory;
    while (!at.equals(file)) {
      FileHandle above = view.parent(at);
      if (above.equals(at)) {
        return false;
      }
      at = above;
    }
    return true;
  }
}
