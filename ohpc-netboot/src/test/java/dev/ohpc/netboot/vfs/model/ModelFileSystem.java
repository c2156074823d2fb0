package dev.ohpc.netboot.vfs.model;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file system ought to do, in the plainest way: maps in memory. */
public final class ModelFileSystem implements VirtualFileSystem {

  private final Map<Long, ModelFile> files = new HashMap<>();
  private final ModelFile root;
  private long next = 1;

  public ModelFileSystem(int mode, int uid, int gid) {
    root = add(new NewFile.Plain(FileType.DIRECTORY, mode, uid, gid));
  }

  private ModelFile add(NewFile file) {
    ModelFile made = new ModelFile(next++, file);
    files.put(made.id, made);
    return made;
  }

  private static Inode inode(ModelFile file) {
    return Inode.of(ByteBuffer.allocate(8).putLong(file.id).array());
  }

  private ModelFile file(Inode inode) throws VfsException {
    ModelFile file = files.get(ByteBuffer.wrap(inode.bytes()).getLong());
    return file == null ? fail(VfsError.STALE) : file;
  }

  private ModelFile directory(Inode inode) throws VfsException {
    ModelFile file = file(inode);
    return file.isDirectory() ? file : fail(VfsError.NOTDIR);
  }

  private ModelFile regular(Inode inode) throws VfsException {
    ModelFile file = file(inode);
    if (file.isDirectory()) {
      fail(VfsError.ISDIR);
    }
    return file.type == FileType.REGULAR ? file : fail(VfsError.INVAL);
  }

  private static ModelFile fail(VfsError error) throws VfsException {
    throw new VfsException(error, "the model says so");
  }

  private static void requireName(String name) throws VfsException {
    if (name.isEmpty() || name.contains("/") || name.contains("\0") || name.matches("\\.\\.?")) {
      fail(VfsError.INVAL);
    }
    if (UnixName.bytes(name).length > 255) {
      fail(VfsError.NAMETOOLONG);
    }
  }

  private static ModelFile entry(ModelFile directory, String name) throws VfsException {
    requireName(name);
    ModelFile file = directory.entries.get(name);
    return file == null ? fail(VfsError.NOENT) : file;
  }

  private static void requireFree(ModelFile directory, String name) throws VfsException {
    requireName(name);
    if (directory.entries.containsKey(name)) {
      fail(VfsError.EXIST);
    }
  }

  @Override
  public Inode root() {
    return inode(root);
  }

  @Override
  public Stat stat(Inode inode) throws VfsException {
    return file(inode).stat();
  }

  @Override
  public Stat change(Inode inode, StatChange change) throws VfsException {
    ModelFile file = file(inode);
    if (change.size().isPresent()) {
      regular(inode).resize(change.size().getAsLong());
    }
    boolean owned = change.uid().isPresent() || change.gid().isPresent();
    if (owned && !file.isDirectory() && file.type != FileType.SYMBOLIC_LINK) {
      file.mode &= (file.mode & 010) == 0 ? ~04000 : ~06000;
    }
    file.uid = change.uid().orElse(file.uid);
    file.gid = change.gid().orElse(file.gid);
    if (file.type != FileType.SYMBOLIC_LINK) {
      file.mode = change.mode().orElse(file.mode);
    }
    file.accessed = change.accessed().orElse(file.accessed);
    file.modified = change.modified().orElse(file.modified);
    return file.stat();
  }

  @Override
  public Inode lookup(Inode directory, String name) throws VfsException {
    return inode(entry(directory(directory), name));
  }

  @Override
  public Inode parent(Inode directory) throws VfsException {
    return inode(directory(directory).parent);
  }

  @Override
  public List<DirectoryEntry> list(Inode directory, long cookie, int limit) throws VfsException {
    List<DirectoryEntry> all = new ArrayList<>();
    directory(directory)
        .entries
        .forEach((name, file) -> all.add(new DirectoryEntry(name, inode(file), file.stat(), 1)));
    return all;
  }

  @Override
  public String readlink(Inode link) throws VfsException {
    ModelFile file = file(link);
    return file.type == FileType.SYMBOLIC_LINK ? file.target : fail(VfsError.INVAL).target;
  }

  @Override
  public int read(Inode file, ByteBuffer into, long offset) throws VfsException {
    byte[] content = regular(file).content;
    int length = (int) Math.max(0, Math.min(into.remaining(), content.length - offset));
    into.put(content, (int) Math.min(offset, content.length), length);
    return length;
  }

  @Override
  public void write(Inode inode, ByteBuffer from, long offset, boolean stable) throws VfsException {
    ModelFile file = regular(inode);
    int length = from.remaining();
    if (length == 0) {
      return; // Nothing makes no file longer, write(2).
    }
    file.resize(Math.max(file.content.length, offset + length));
    from.get(file.content, (int) offset, length);
  }

  @Override
  public void commit(Inode file) throws VfsException {
    regular(file);
  }

  @Override
  public Inode create(Inode directory, String name, NewFile file) throws VfsException {
    ModelFile parent = directory(directory);
    if (file instanceof NewFile.Link link && link.target().isEmpty()) {
      fail(VfsError.INVAL);
    }
    requireFree(parent, name);
    ModelFile made = add(file);
    enter(parent, name, made);
    return inode(made);
  }

  private static void enter(ModelFile directory, String name, ModelFile file) {
    directory.entries.put(name, file);
    if (file.isDirectory()) {
      file.parent = directory;
      directory.links++;
    }
  }

  private void leave(ModelFile directory, String name) {
    ModelFile file = directory.entries.remove(name);
    if (file != null && file.isDirectory()) {
      directory.links--;
    }
  }

  private void removed(ModelFile file) {
    file.links--;
    if (file.links == 0 || file.isDirectory()) {
      files.remove(file.id);
    }
  }

  @Override
  public void link(Inode inode, Inode directory, String name) throws VfsException {
    ModelFile file = file(inode);
    ModelFile parent = directory(directory);
    if (file.isDirectory()) {
      fail(VfsError.ISDIR);
    }
    requireFree(parent, name);
    file.links++;
    enter(parent, name, file);
  }

  @Override
  public void remove(Inode directory, String name) throws VfsException {
    ModelFile parent = directory(directory);
    ModelFile file = entry(parent, name);
    if (file.isDirectory()) {
      fail(VfsError.ISDIR);
    }
    leave(parent, name);
    removed(file);
  }

  @Override
  public void removeDirectory(Inode directory, String name) throws VfsException {
    ModelFile parent = directory(directory);
    ModelFile file = entry(parent, name);
    if (!file.isDirectory()) {
      fail(VfsError.NOTDIR);
    }
    if (!file.entries.isEmpty()) {
      fail(VfsError.NOTEMPTY);
    }
    leave(parent, name);
    removed(file);
  }

  @Override
  public void rename(Inode fromDirectory, String fromName, Inode toDirectory, String toName)
      throws VfsException {
    ModelFile from = directory(fromDirectory);
    ModelFile to = directory(toDirectory);
    requireName(fromName);
    requireName(toName);
    ModelFile file = entry(from, fromName);
    if (isBelow(to, file)) {
      fail(VfsError.INVAL);
    }
    ModelFile inTheWay = to.entries.get(toName);
    if (inTheWay == file) {
      return;
    }
    if (inTheWay != null) {
      requireReplaceable(file, inTheWay);
      leave(to, toName);
      removed(inTheWay);
    }
    leave(from, fromName);
    enter(to, toName, file);
  }

  private static void requireReplaceable(ModelFile file, ModelFile inTheWay) throws VfsException {
    if (file.isDirectory() && !inTheWay.isDirectory()) {
      fail(VfsError.NOTDIR);
    }
    if (!file.isDirectory() && inTheWay.isDirectory()) {
      fail(VfsError.ISDIR);
    }
    if (!inTheWay.entries.isEmpty()) {
      fail(VfsError.NOTEMPTY);
    }
  }

  private static boolean isBelow(ModelFile directory, ModelFile file) {
    for (ModelFile at = directory; ; at = at.parent) {
      if (at == file) {
        return true;
      }
      if (at == at.parent) {
        return false;
      }
    }
  }

  @Override
  public FsStat fsStat() {
    return new FsStat(0, 0, 0, 0, 0);
  }

  @Override
  public void close() {}
}
