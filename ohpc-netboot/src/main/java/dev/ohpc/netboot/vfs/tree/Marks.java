package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file is for clients though it is not so on the disk, because the platform cannot do it or
 * this process may not. What is null is as on the disk.
 *
 * @param type its kind; an empty file stands for it
 * @param device what it stands for
 * @param target the text of a link, to the byte
 * @param mode its permission bits
 * @param uid its owner
 * @param gid its group
 * @param accessed when it was last read; only for what has no content
 * @param modified when its content changed; only for what has no content
 * @param changed when anything of this changed
 */
record Marks(
    @Nullable FileType type,
    @Nullable DeviceNumber device,
    @Nullable String target,
    @Nullable Integer mode,
    @Nullable Integer uid,
    @Nullable Integer gid,
    @Nullable Instant accessed,
    @Nullable Instant modified,
    @Nullable Instant changed) {

  static final Marks NONE = new Marks(null, null, null, null, null, null, null, null, null);

  static Marks read(RecordReader in) {
    return new Marks(
        in.maybe(r -> FileType.valueOf(r.name())),
        in.maybe(r -> new DeviceNumber(r.small(), r.small())),
        in.maybe(RecordReader::name),
        in.maybe(RecordReader::small),
        in.maybe(RecordReader::small),
        in.maybe(RecordReader::small),
        in.maybe(RecordReader::time),
        in.maybe(RecordReader::time),
        in.maybe(RecordReader::time));
  }

  void write(RecordWriter out) {
    out.maybe(type, (w, t) -> w.name(t.name()))
        .maybe(device, (w, d) -> w.small(d.major()).small(d.minor()))
        .maybe(target, RecordWriter::name)
        .maybe(mode, RecordWriter::small)
        .maybe(uid, RecordWriter::small)
        .maybe(gid, RecordWriter::small)
        .maybe(accessed, RecordWriter::time)
        .maybe(modified, RecordWriter::time)
        .maybe(changed, RecordWriter::time);
  }

  /** What clients see of a file that is like this on the disk. */
  Stat over(Stat disk) {
    return new Stat(
        or(type, disk.type()),
        disk.type() == FileType.SYMBOLIC_LINK ? LINK_MODE : or(mode, disk.mode()),
        disk.links(),
        or(uid, disk.uid()),
        or(gid, disk.gid()),
        target == null ? disk.size() : UnixName.bytes(target).length,
        disk.used(),
        or(device, disk.device()),
        disk.fileId(),
        or(accessed, disk.accessed()),
        or(modified, disk.modified()),
        changed == null || changed.isBefore(disk.changed()) ? disk.changed() : changed);
  }

  Marks changedAt(Instant now) {
    return new Marks(type, device, target, mode, uid, gid, accessed, modified, now);
  }

  /** As symlink(7) has it: nobody asks for it, and it cannot be changed. */
  private static final int LINK_MODE = 0777;

  private static <T> T or(@Nullable T mark, T disk) {
    return mark == null ? disk : mark;
  }
}
