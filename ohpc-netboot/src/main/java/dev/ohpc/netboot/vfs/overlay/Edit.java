package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import java.time.Instant;

/** Attributes that are being changed. */
final class Edit {

  private final Stat old;
  private int mode;
  private int links;
  private int uid;
  private int gid;
  private long size;
  private Instant accessed;
  private Instant modified;
  private Instant changed;

  Edit(Stat stat) {
    this.old = stat;
    this.mode = stat.mode();
    this.links = stat.links();
    this.uid = stat.uid();
    this.gid = stat.gid();
    this.size = stat.size();
    this.accessed = stat.accessed();
    this.modified = stat.modified();
    this.changed = stat.changed();
  }

  /** The mode of a symbolic link cannot be changed, symlink(7). */
  Edit apply(StatChange change) {
    mode = old.type() == FileType.SYMBOLIC_LINK ? mode : change.mode().orElse(mode);
    uid = change.uid().orElse(uid);
    gid = change.gid().orElse(gid);
    accessed = change.accessed().orElse(accessed);
    modified = change.modified().orElse(modified);
    return changedAt(Instant.now());
  }

  Edit links(int more) {
    links += more;
    return this;
  }

  /** What was written last is known best by the file that holds the content. */
  Edit content(Stat content) {
    size = content.size();
    accessed = content.accessed();
    modified = content.modified();
    return content.changed().isAfter(changed) ? changedAt(content.changed()) : this;
  }

  Edit modifiedAt(Instant now) {
    modified = now;
    return changedAt(now);
  }

  Edit changedAt(Instant now) {
    changed = now;
    return this;
  }

  Stat stat() {
    return new Stat(
        old.type(),
        mode,
        links,
        uid,
        gid,
        size,
        size,
        old.device(),
        old.fileId(),
        accessed,
        modified,
        changed);
  }
}
