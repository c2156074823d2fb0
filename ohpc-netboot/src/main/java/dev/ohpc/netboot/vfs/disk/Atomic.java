package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A file system each of whose operations is atomic, and says in our words why it failed. */
public final class Atomic implements VirtualFileSystem {

  private final Guard guard = new Guard();
  private final Backend files;

  /** Makes one of a backend, which nobody else uses. */
  public Atomic(Backend files) {
    this.files = files;
  }

  @Override
  public Inode root() {
    return files.root();
  }

  @Override
  public Stat stat(Inode inode) throws IOException {
    return guard.shared(() -> files.stat(inode));
  }

  @Override
  public Stat change(Inode inode, StatChange change) throws IOException {
    return guard.alone(() -> files.change(inode, change));
  }

  @Override
  public Inode lookup(Inode directory, String name) throws IOException {
    return guard.shared(() -> files.lookup(directory, name));
  }

  @Override
  public Inode parent(Inode directory) throws IOException {
    return guard.shared(() -> files.parent(directory));
  }

  @Override
  public List<DirectoryEntry> list(Inode directory, long cookie, int limit) throws IOException {
    return guard.shared(() -> files.list(directory, cookie, limit));
  }

  @Override
  public String readlink(Inode link) throws IOException {
    return guard.shared(() -> files.readlink(link));
  }

  @Override
  public int read(Inode file, ByteBuffer into, long offset) throws IOException {
    return guard.shared(() -> files.read(file, into, offset));
  }

  @Override
  public void write(Inode file, ByteBuffer from, long offset, boolean stable) throws IOException {
    while (!guard.shared(() -> wrote(file, from, offset, stable))) {
      guard.alone(() -> files.makeWritable(file));
    }
  }

  private boolean wrote(Inode file, ByteBuffer from, long offset, boolean stable)
      throws IOException {
    boolean writable = files.isWritable(file);
    if (writable) {
      files.write(file, from, offset, stable);
    }
    return writable;
  }

  @Override
  public void commit(Inode file) throws IOException {
    guard.shared(
        () -> {
          files.commit(file);
          return file;
        });
  }

  @Override
  public Inode create(Inode directory, String name, NewFile file) throws IOException {
    return guard.alone(() -> files.create(directory, name, file));
  }

  @Override
  public void link(Inode file, Inode directory, String name) throws IOException {
    guard.alone(() -> files.link(file, directory, name));
  }

  @Override
  public void remove(Inode directory, String name) throws IOException {
    guard.alone(() -> files.remove(directory, name));
  }

  @Override
  public void removeDirectory(Inode directory, String name) throws IOException {
    guard.alone(() -> files.removeDirectory(directory, name));
  }

  @Override
  public void rename(Inode fromDirectory, String fromName, Inode toDirectory, String toName)
      throws IOException {
    guard.alone(() -> files.rename(fromDirectory, fromName, toDirectory, toName));
  }

  @Override
  public FsStat fsStat() throws IOException {
    return guard.shared(files::fsStat);
  }

  @Override
  public void close() throws IOException {
    guard.alone(files::close);
  }
}
