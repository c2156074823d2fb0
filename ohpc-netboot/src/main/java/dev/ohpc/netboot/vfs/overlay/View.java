package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.Errno;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The image and the layer as one tree. */
final class View {

  /** Of many names that are hidden, not each is worth a look of its own. */
  private static final int PAGE = 32;

  private final VirtualFileSystem image;
  private final Layer layer;
  private final Data data;

  View(VirtualFileSystem image, Layer layer, Data data) {
    this.image = image;
    this.layer = layer;
    this.data = data;
  }

  /**
   * What the layer tells of a file, or null if it is as in the image.
   *
   * @throws VfsException {@link VfsError#STALE}
   */
  @Nullable LayerFile own(FileHandle handle) throws VfsException {
    LayerFile file = layer.file(handle.id());
    if (file != null && file.handle().equals(handle)) {
      return file.isGone() ? gone(handle) : file;
    }
    return handle.id() < LayerFile.FIRST ? null : gone(handle);
  }

  private static LayerFile gone(FileHandle handle) throws VfsException {
    throw new VfsException(VfsError.STALE, "file " + handle.id() + " was removed");
  }

  Stat stat(Inode inode) throws IOException {
    LayerFile file = own(FileHandle.of(inode));
    return file == null ? image.stat(inode) : stat(file);
  }

  Stat stat(LayerFile file) throws IOException {
    return file.copied() ? new Edit(file.stat()).content(data.stat(file)).stat() : file.stat();
  }

  FileHandle directory(Inode inode) throws IOException {
    FileHandle handle = FileHandle.of(inode);
    LayerFile file = own(handle);
    Stat stat = file == null ? image.stat(inode) : file.stat();
    if (stat.type() != FileType.DIRECTORY) {
      throw new VfsException(VfsError.NOTDIR, "file " + handle.id() + " is no directory");
    }
    return handle;
  }

  FileHandle parent(FileHandle directory) throws IOException {
    LayerFile file = own(directory);
    return file == null ? FileHandle.of(image.parent(directory.inode())) : file.parent();
  }

  /**
   * The file with a name.
   *
   * @throws VfsException {@link VfsError#NOENT}
   */
  FileHandle lookup(FileHandle directory, String name) throws IOException {
    FileHandle found = find(directory, name);
    if (found == null) {
      throw new VfsException(VfsError.NOENT, "there is no " + name);
    }
    return found;
  }

  @Nullable FileHandle find(FileHandle directory, String name) throws IOException {
    Names.require(name);
    long id = layer.delta(directory).id(name);
    if (id == Delta.AS_IN_IMAGE) {
      return findInImage(directory, name);
    }
    LayerFile file = layer.file(id);
    return file == null ? null : file.handle();
  }

  @Nullable FileHandle findInImage(FileHandle directory, String name) throws IOException {
    if (directory.id() >= LayerFile.FIRST) {
      return null;
    }
    try {
      return FileHandle.of(image.lookup(directory.inode(), name));
    } catch (IOException e) {
      if (Errno.is(e, VfsError.NOENT)) {
        return null;
      }
      throw e;
    }
  }

  List<DirectoryEntry> list(FileHandle directory, long cookie, int limit) throws IOException {
    Delta delta = layer.delta(directory);
    ImageEntries ofImage = new ImageEntries(image, directory, delta, cookie, Math.max(limit, PAGE));
    List<DirectoryEntry> all = new ArrayList<>();
    long last = cookie;
    while (all.size() < limit) {
      DirectoryEntry next = earlier(delta, delta.after(last), ofImage);
      if (next == null) {
        break;
      }
      all.add(next);
      last = next.cookie();
    }
    return List.copyOf(all);
  }

  private @Nullable DirectoryEntry earlier(
      Delta delta, Map.@Nullable Entry<Long, String> own, ImageEntries ofImage) throws IOException {
    DirectoryEntry inImage = ofImage.next();
    if (own != null && (inImage == null || own.getKey() < inImage.cookie())) {
      return entry(delta, own);
    }
    return inImage == null ? null : asChanged(ofImage.take());
  }

  /** An entry of the image whose file may have changed. */
  private DirectoryEntry asChanged(DirectoryEntry entry) throws IOException {
    LayerFile file = own(FileHandle.of(entry.inode()));
    return file == null
        ? entry
        : new DirectoryEntry(entry.name(), entry.inode(), stat(file), entry.cookie());
  }

  private DirectoryEntry entry(Delta delta, Map.Entry<Long, String> own) throws IOException {
    LayerFile file = layer.file(delta.id(own.getValue()));
    if (file == null) {
      throw new IllegalStateException("the layer has a name for a file that it does not have");
    }
    return new DirectoryEntry(own.getValue(), file.handle().inode(), stat(file), own.getKey());
  }

  boolean isEmpty(FileHandle directory) throws IOException {
    return list(directory, 0, 1).isEmpty();
  }
}
