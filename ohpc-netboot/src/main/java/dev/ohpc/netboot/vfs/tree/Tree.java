package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.Backend;
import dev.ohpc.netboot.vfs.disk.Names;
import dev.ohpc.netboot.vfs.disk.Probe;
import dev.ohpc.netboot.vfs.disk.Room;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;

/** A tree of files below a directory. */
public final class Tree implements Backend {

  private final Table table;
  private final Probe probe;
  private final Finder finder;
  private final Disk disk;
  private final Attributes attributes;
  private final Contents contents;
  private final Directory directory;
  private final Entries entries;
  private final FileStore store;

  private Tree(TreeState state, Log log) throws IOException {
    Names names = Names.of(state.root().getFileSystem());
    this.table = state.table();
    this.probe = state.probe();
    Node root = table.root(probe.look(state.root()));
    this.finder = new Finder(state.root(), root.handle(), table, probe, names);
    this.disk = new Disk(state.root().getFileSystem(), names);
    this.attributes = new Attributes(disk, probe, table);
    this.contents = new Contents(probe, log);
    this.directory = new Directory(finder, table, probe, new Listings(names, state.order()));
    this.entries = new Entries(finder, table, probe, disk, attributes, contents);
    this.store = Files.getFileStore(state.root()); // Once: on some platforms it takes seconds.
  }

  /**
   * The tree of which a state tells.
   *
   * @param log takes what changes of the state, and is closed with the tree
   * @throws VfsException {@link VfsError#NOTDIR}
   */
  public static Tree open(TreeState state, Log log) throws IOException {
    if (state.probe().look(state.root()).type() != FileType.DIRECTORY) {
      throw new VfsException(VfsError.NOTDIR, state.root() + " is no directory");
    }
    state.logTo(log);
    return new Tree(state, log);
  }

  @Override
  public Inode root() {
    return finder.root();
  }

  @Override
  public Stat stat(Inode inode) throws IOException {
    return stat(finder.locate(inode));
  }

  private Stat stat(Located file) {
    return file.stat(probe);
  }

  @Override
  public Stat change(Inode inode, StatChange change) throws IOException {
    Located file = finder.locate(inode);
    StatChange rest = contents.resize(file, change);
    return stat(attributes.change(file, rest));
  }

  @Override
  public Inode lookup(Inode parent, String name) throws IOException {
    return directory.lookup(finder.directory(parent), name);
  }

  @Override
  public Inode parent(Inode child) throws IOException {
    return directory.parent(finder.directory(child));
  }

  @Override
  public List<DirectoryEntry> list(Inode parent, long cookie, int limit) throws IOException {
    return directory.list(finder.directory(parent), cookie, limit);
  }

  @Override
  public String readlink(Inode link) throws IOException {
    Located file = finder.locate(link);
    if (file.type() != FileType.SYMBOLIC_LINK) {
      throw new VfsException(VfsError.INVAL, file.path() + " is no symbolic link");
    }
    String exact = file.node().marks().target();
    return exact == null ? disk.target(file.path()) : exact;
  }

  @Override
  public int read(Inode file, ByteBuffer into, long offset) throws IOException {
    return contents.read(finder.locate(file), into, offset);
  }

  @Override
  public void write(Inode file, ByteBuffer from, long offset, boolean stable) throws IOException {
    contents.write(finder.locate(file), from, offset, stable);
  }

  @Override
  public void commit(Inode file) throws IOException {
    contents.commit(finder.locate(file));
  }

  @Override
  public Inode create(Inode parent, String name, NewFile file) throws IOException {
    return entries.create(finder.directory(parent), name, file);
  }

  @Override
  public void link(Inode file, Inode parent, String name) throws IOException {
    entries.link(finder.locate(file), finder.directory(parent), name);
  }

  @Override
  public void remove(Inode parent, String name) throws IOException {
    entries.remove(finder.directory(parent), name);
  }

  @Override
  public void removeDirectory(Inode parent, String name) throws IOException {
    entries.removeDirectory(finder.directory(parent), name);
  }

  @Override
  public void rename(Inode from, String fromName, Inode to, String toName) throws IOException {
    entries.rename(finder.directory(from), fromName, finder.directory(to), toName);
  }

  @Override
  public FsStat fsStat() throws IOException {
    return Room.of(store);
  }

  @Override
  public void close() throws IOException {
    contents.close();
  }
}
