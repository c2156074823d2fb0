package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.journal.Log;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of the layer that come to be together, or not at all. */
final class Transaction {

  private final VirtualFileSystem image;
  private final View view;
  private final Layer layer;
  private final Data data;
  private final Instant now = Instant.now();
  private final Map<Long, LayerFile> files = new LinkedHashMap<>();
  private final List<byte[]> entries = new ArrayList<>();

  Transaction(VirtualFileSystem image, View view, Layer layer, Data data) {
    this.image = image;
    this.view = view;
    this.layer = layer;
    this.data = data;
  }

  /** A file as it is by now; one of the image comes into the layer when it is put. */
  LayerFile file(FileHandle handle) throws IOException {
    LayerFile changed = files.get(handle.id());
    if (changed != null) {
      return changed;
    }
    LayerFile own = view.own(handle);
    return own == null ? ofImage(handle) : own;
  }

  private LayerFile ofImage(FileHandle handle) throws IOException {
    Inode inode = handle.inode();
    Stat stat = image.stat(inode);
    FileHandle parent =
        stat.type() == FileType.DIRECTORY ? FileHandle.of(image.parent(inode)) : handle;
    String target = stat.type() == FileType.SYMBOLIC_LINK ? image.readlink(inode) : "";
    return new LayerFile(handle, parent, stat, target, false);
  }

  void put(LayerFile file) {
    files.put(file.handle().id(), file);
  }

  /** Gives a file a name, which may have been another file's. */
  void enter(FileHandle directory, String name, FileHandle handle) throws IOException {
    LayerFile file = file(handle);
    entries.add(Layer.entry(directory, name, handle.id()));
    touch(directory, file.isDirectory() ? 1 : 0);
    put((file.isDirectory() ? file.below(directory) : file).with(edit(file).changedAt(now)));
  }

  /** Takes a name from a file. */
  void leave(FileHandle directory, String name, FileHandle handle) throws IOException {
    boolean inImage = view.findInImage(directory, name) != null;
    long left = inImage ? Delta.HIDDEN : Delta.AS_IN_IMAGE;
    entries.add(Layer.entry(directory, name, left));
    touch(directory, file(handle).isDirectory() ? -1 : 0);
  }

  /** One name less, or of a directory its only one. */
  void unlink(FileHandle handle) throws IOException {
    LayerFile file = file(handle);
    int links = file.isDirectory() ? file.stat().links() : 1;
    put(file.with(edit(file).links(-links).changedAt(now)));
  }

  void addLink(FileHandle handle) throws IOException {
    LayerFile file = file(handle);
    put(file.with(edit(file).links(1)));
  }

  private void touch(FileHandle directory, int subdirectories) throws IOException {
    LayerFile file = file(directory);
    put(file.with(edit(file).links(subdirectories).modifiedAt(now)));
  }

  private static Edit edit(LayerFile file) {
    return new Edit(file.stat());
  }

  /** Makes it so: in the log, then in memory, then what nobody can see any more is removed. */
  void commit(Log log) throws IOException {
    List<byte[]> records = new ArrayList<>(entries);
    files.values().stream().map(Transaction::record).forEach(records::add);
    log.append(records);
    records.forEach(record -> layer.replay(RecordReader.of(record)));
    for (LayerFile file : files.values()) {
      if (file.isGone()) {
        data.remove(file);
      }
    }
  }

  /** A file of the image has to be known as removed; what only the layer had, can be forgotten. */
  private static byte[] record(LayerFile file) {
    return file.isGone() && !file.isOfImage() ? Layer.forgotten(file.handle()) : file.record();
  }
}
