package dev.ohpc.netboot.nfs;

import static java.util.Objects.requireNonNull;

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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A file system in memory, as plain as the interface lets it be; its root is root's, 0755. */
public final class MemoryFiles implements VirtualFileSystem {

  private static final long ROOT = 1;

  private final Map<Long, MemoryNode> nodes = new HashMap<>();
  private long lastId = ROOT;
  private long lastCookie;

  /** How often {@link #commit} was called, or a stable write was made. */
  public int syncs;

  /** How often {@link #read} was called. */
  public final AtomicInteger reads = new AtomicInteger();

  /** An empty one. */
  public MemoryFiles() {
    MemoryNode root = new MemoryNode(ROOT, new NewFile.Plain(FileType.DIRECTORY, 0755, 0, 0));
    root.parent = ROOT;
    nodes.put(ROOT, root);
  }

  private static Inode inode(long id) {
    return Inode.of(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
  }

  private MemoryNode node(Inode inode) throws VfsException {
    byte[] id = inode.bytes();
    MemoryNode node = id.length == Long.BYTES ? nodes.get(ByteBuffer.wrap(id).getLong()) : null;
    if (node == null) {
      throw new VfsException(VfsError.STALE, "gone");
    }
    return node;
  }

  private MemoryNode known(long id) {
    return requireNonNull(nodes.get(id));
  }

  private MemoryNode directory(Inode inode) throws VfsException {
    MemoryNode node = node(inode);
    require(node.type == FileType.DIRECTORY, VfsError.NOTDIR);
    return node;
  }

  private static void require(boolean holds, VfsError error) throws VfsException {
    if (!holds) {
      throw new VfsException(error, error.toString());
    }
  }

  private MemoryNode child(MemoryNode directory, String name) throws VfsException {
    Long id = directory.names.get(name);
    if (id == null) {
      throw new VfsException(VfsError.NOENT, name);
    }
    return known(id);
  }

  private void put(MemoryNode directory, String name, MemoryNode file) {
    directory.names.put(name, file.id);
    directory.cookieOf.put(name, ++lastCookie);
    directory.cookies.put(lastCookie, name);
    directory.touch();
  }

  private static void take(MemoryNode directory, String name) {
    directory.names.remove(name);
    directory.cookies.remove(directory.cookieOf.remove(name));
    directory.touch();
  }

  @Override
  public Inode root() {
    return inode(ROOT);
  }

  @Override
  public synchronized Stat stat(Inode inode) throws VfsException {
    MemoryNode n = node(inode);
    long size = n.size();
    return new Stat(
        n.type,
        n.mode,
        n.links,
        n.uid,
        n.gid,
        size,
        size,
        n.device,
        n.id,
        n.accessed,
        n.modified,
        n.changed);
  }

  @Override
  public synchronized Stat change(Inode inode, StatChange change) throws VfsException {
    MemoryNode node = node(inode);
    node.mode = change.mode().orElse(node.mode);
    node.uid = change.uid().orElse(node.uid);
    node.gid = change.gid().orElse(node.gid);
    if (change.size().isPresent()) {
      require(change.size().getAsLong() < Integer.MAX_VALUE, VfsError.FBIG);
      node.content = Arrays.copyOf(node.content, (int) change.size().getAsLong());
      node.touch();
    }
    node.accessed = change.accessed().orElse(node.accessed);
    node.modified = change.modified().orElse(node.modified);
    node.changed = MemoryNode.tick();
    return stat(inode);
  }

  @Override
  public synchronized Inode lookup(Inode directory, String name) throws VfsException {
    return inode(child(directory(directory), name).id);
  }

  @Override
  public synchronized Inode parent(Inode directory) throws VfsException {
    return inode(directory(directory).parent);
  }

  @Override
  public synchronized List<DirectoryEntry> list(Inode directory, long cookie, int limit)
      throws VfsException {
    MemoryNode node = directory(directory);
    List<DirectoryEntry> entries = new ArrayList<>();
    for (Map.Entry<Long, String> next : node.cookies.tailMap(cookie, false).entrySet()) {
      if (entries.size() < limit) {
        Inode file = inode(requireNonNull(node.names.get(next.getValue())));
        entries.add(new DirectoryEntry(next.getValue(), file, stat(file), next.getKey()));
      }
    }
    return entries;
  }

  @Override
  public synchronized String readlink(Inode link) throws VfsException {
    return node(link).target;
  }

  @Override
  public synchronized int read(Inode file, ByteBuffer into, long offset) throws VfsException {
    reads.incrementAndGet();
    byte[] content = node(file).content;
    int count = (int) Math.min(into.remaining(), Math.max(0, content.length - offset));
    if (count > 0) {
      into.put(content, (int) offset, count);
    }
    return count;
  }

  @Override
  public synchronized void write(Inode file, ByteBuffer from, long offset, boolean stable)
      throws VfsException {
    MemoryNode node = node(file);
    require(offset < Integer.MAX_VALUE, VfsError.FBIG);
    int end = (int) offset + from.remaining();
    if (end > node.content.length) {
      node.content = Arrays.copyOf(node.content, end);
    }
    from.get(node.content, (int) offset, from.remaining());
    node.touch();
    syncs += stable ? 1 : 0;
  }

  @Override
  public synchronized void commit(Inode file) throws VfsException {
    node(file);
    syncs++;
  }

  @Override
  public synchronized Inode create(Inode directory, String name, NewFile file) throws VfsException {
    MemoryNode parent = directory(directory);
    require(!parent.names.containsKey(name), VfsError.EXIST);
    MemoryNode made = new MemoryNode(++lastId, file);
    nodes.put(made.id, made);
    if (made.type == FileType.DIRECTORY) {
      made.links = 2;
      made.parent = parent.id;
      parent.links++;
    }
    put(parent, name, made);
    return inode(made.id);
  }

  @Override
  public synchronized void link(Inode file, Inode directory, String name) throws VfsException {
    MemoryNode node = node(file);
    MemoryNode parent = directory(directory);
    require(node.type != FileType.DIRECTORY, VfsError.ISDIR);
    require(!parent.names.containsKey(name), VfsError.EXIST);
    node.links++;
    node.changed = MemoryNode.tick();
    put(parent, name, node);
  }

  @Override
  public synchronized void remove(Inode directory, String name) throws VfsException {
    MemoryNode parent = directory(directory);
    MemoryNode file = child(parent, name);
    require(file.type != FileType.DIRECTORY, VfsError.ISDIR);
    take(parent, name);
    drop(file);
  }

  private void drop(MemoryNode file) {
    file.links--;
    file.changed = MemoryNode.tick();
    if (file.links == 0) {
      nodes.remove(file.id);
    }
  }

  @Override
  public synchronized void removeDirectory(Inode directory, String name) throws VfsException {
    MemoryNode parent = directory(directory);
    MemoryNode gone = child(parent, name);
    require(gone.type == FileType.DIRECTORY, VfsError.NOTDIR);
    require(gone.names.isEmpty(), VfsError.NOTEMPTY);
    take(parent, name);
    parent.links--;
    nodes.remove(gone.id);
  }

  @Override
  public synchronized void rename(
      Inode fromDirectory, String fromName, Inode toDirectory, String toName) throws VfsException {
    MemoryNode from = directory(fromDirectory);
    MemoryNode to = directory(toDirectory);
    MemoryNode moved = child(from, fromName);
    Long replaced = to.names.get(toName);
    if (replaced != null && replaced == moved.id) {
      return;
    }
    boolean isDirectory = moved.type == FileType.DIRECTORY;
    require(!isDirectory || !isAtOrBelow(to, moved), VfsError.INVAL);
    if (replaced != null) {
      replace(toDirectory, toName, known(replaced), isDirectory);
    }
    take(from, fromName);
    put(to, toName, moved);
    moved.changed = MemoryNode.tick();
    if (isDirectory) {
      moved.parent = to.id;
      from.links--;
      to.links++;
    }
  }

  private void replace(Inode directory, String name, MemoryNode old, boolean byDirectory)
      throws VfsException {
    boolean isDirectory = old.type == FileType.DIRECTORY;
    require(isDirectory || !byDirectory, VfsError.NOTDIR);
    require(!isDirectory || byDirectory, VfsError.ISDIR);
    if (isDirectory) {
      removeDirectory(directory, name);
    } else {
      remove(directory, name);
    }
  }

  private boolean isAtOrBelow(MemoryNode directory, MemoryNode above) {
    MemoryNode at = directory;
    while (at.id != ROOT && at.id != above.id) {
      at = known(at.parent);
    }
    return at.id == above.id;
  }

  @Override
  public FsStat fsStat() {
    return new FsStat(1L << 40, 1L << 39, 1L << 38, 1_000_000, 900_000);
  }

  @Override
  public void close() {}
}
