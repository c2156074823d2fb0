package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.Backend;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Room;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileStore;
import java.util.List;

/** An image with a layer over it. */
final class OverlayBackend implements Backend {

  private final VirtualFileSystem image;
  private final View view;
  private final LayerContents contents;
  private final LayerEntries entries;
  private final Data data;
  private final FileStore store;

  OverlayBackend(VirtualFileSystem image, Layer layer, Data data, Log log) throws IOException {
    this.image = image;
    this.view = new View(image, layer, data);
    Transactions transactions = new Transactions(image, view, layer, data, log);
    this.contents = new LayerContents(image, view, data, log, transactions);
    this.entries = new LayerEntries(view, layer, data, transactions);
    this.data = data;
    this.store = data.store();
  }

  @Override
  public Inode root() {
    return image.root();
  }

  @Override
  public Stat stat(Inode inode) throws IOException {
    return view.stat(inode);
  }

  @Override
  public Stat change(Inode inode, StatChange change) throws IOException {
    return contents.change(FileHandle.of(inode), change);
  }

  @Override
  public Inode lookup(Inode directory, String name) throws IOException {
    return view.lookup(view.directory(directory), name).inode();
  }

  @Override
  public Inode parent(Inode directory) throws IOException {
    return view.parent(view.directory(directory)).inode();
  }

  @Override
  public List<DirectoryEntry> list(Inode directory, long cookie, int limit) throws IOException {
    return view.list(view.directory(directory), cookie, limit);
  }

  @Override
  public String readlink(Inode link) throws IOException {
    LayerFile file = view.own(FileHandle.of(link));
    if (file == null) {
      return image.readlink(link);
    }
    if (file.stat().type() != FileType.SYMBOLIC_LINK) {
      throw new VfsException(VfsError.INVAL, "file " + file.handle().id() + " is no link");
    }
    return file.target();
  }

  @Override
  public int read(Inode file, ByteBuffer into, long offset) throws IOException {
    return contents.read(FileHandle.of(file), into, offset);
  }

  @Override
  public boolean isWritable(Inode file) throws IOException {
    return contents.isCopied(FileHandle.of(file));
  }

  @Override
  public void makeWritable(Inode file) throws IOException {
    contents.copy(FileHandle.of(file), Long.MAX_VALUE);
  }

  @Override
  public void write(Inode file, ByteBuffer from, long offset, boolean stable) throws IOException {
    contents.write(FileHandle.of(file), from, offset, stable);
  }

  @Override
  public void commit(Inode file) throws IOException {
    contents.commit(FileHandle.of(file));
  }

  @Override
  public Inode create(Inode directory, String name, NewFile file) throws IOException {
    return entries.create(view.directory(directory), name, file).inode();
  }

  @Override
  public void link(Inode file, Inode directory, String name) throws IOException {
    view.stat(file); // Whether it is there comes before whether the directory is.
    entries.link(FileHandle.of(file), view.directory(directory), name);
  }

  @Override
  public void remove(Inode directory, String name) throws IOException {
    entries.remove(view.directory(directory), name);
  }

  @Override
  public void removeDirectory(Inode directory, String name) throws IOException {
    entries.removeDirectory(view.directory(directory), name);
  }

  @Override
  public void rename(Inode from, String fromName, Inode to, String toName) throws IOException {
    entries.rename(view.directory(from), fromName, view.directory(to), toName);
  }

  @Override
  public FsStat fsStat() throws IOException {
    return Room.of(store);
  }

  @Override
  public void close() throws IOException {
    data.close();
    image.close(); // And with it the log, which is that of the layer too.
  }
}
