package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;

/**
 * A file that the layer added, or a file of the image of which anything has changed.
 *
 * @param handle its number and stamp; those of the image if it is one of the image's
 * @param parent the directory above, if it is a directory
 * @param stat its attributes; without names it is one of the image's that was removed
 * @param target its text, if it is a link
 * @param copied whether its content is in the layer, which then knows size and times better
 */
record LayerFile(FileHandle handle, FileHandle parent, Stat stat, String target, boolean copied) {

  static final char TAG = 'F';

  /** Files of an image have lower numbers. */
  static final long FIRST = 1L << 62;

  static LayerFile read(RecordReader in) {
    FileHandle handle = handle(in);
    FileHandle parent = handle(in);
    return new LayerFile(handle, parent, stat(in, handle), in.name(), in.small() == 1);
  }

  private static FileHandle handle(RecordReader in) {
    return new FileHandle(in.number(), in.number());
  }

  private static Stat stat(RecordReader in, FileHandle handle) {
    FileType type = FileType.valueOf(in.name());
    int mode = in.small();
    int links = in.small();
    int uid = in.small();
    int gid = in.small();
    long size = in.number();
    DeviceNumber device = new DeviceNumber(in.small(), in.small());
    return new Stat(
        type,
        mode,
        links,
        uid,
        gid,
        size,
        size,
        device,
        handle.id(),
        in.time(),
        in.time(),
        in.time());
  }

  byte[] record() {
    return new RecordWriter(TAG)
        .number(handle.id())
        .number(handle.stamp())
        .number(parent.id())
        .number(parent.stamp())
        .name(stat.type().name())
        .small(stat.mode())
        .small(stat.links())
        .small(stat.uid())
        .small(stat.gid())
        .number(stat.size())
        .small(stat.device().major())
        .small(stat.device().minor())
        .time(stat.accessed())
        .time(stat.modified())
        .time(stat.changed())
        .name(target)
        .small(copied ? 1 : 0)
        .bytes();
  }

  boolean isOfImage() {
    return handle.id() < FIRST;
  }

  boolean isGone() {
    return stat.links() == 0;
  }

  boolean isDirectory() {
    return stat.type() == FileType.DIRECTORY;
  }

  LayerFile with(Edit edit) {
    return new LayerFile(handle, parent, edit.stat(), target, copied);
  }

  LayerFile below(FileHandle directory) {
    return new LayerFile(handle, directory, stat, target, copied);
  }

  LayerFile asCopied() {
    return new LayerFile(handle, parent, stat, target, true);
  }
}
