package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.Ownership;
import dev.ohpc.netboot.vfs.disk.Probe;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes: on the disk first, then what did not come out there is marked. So a mark is
 * never older than what the disk says, and goes when the disk can have it.
 */
final class Attributes {

  private final Disk disk;
  private final Probe probe;
  private final Table table;

  Attributes(Disk disk, Probe probe, Table table) {
    this.disk = disk;
    this.probe = probe;
    this.table = table;
  }

  /** Changes all but the size, and returns what is then there. */
  Located change(Located file, StatChange change) throws IOException {
    StatChange wanted = Ownership.withMode(file.stat(), change);
    FileType onDisk = file.found().type();
    disk.owner(file.path(), wanted.uid(), wanted.gid());
    if (wanted.mode().isPresent()) {
      disk.mode(file.path(), onDisk, wanted.mode().getAsInt());
    }
    disk.times(file.path(), onDisk, wanted.accessed(), wanted.modified());
    Found found = probe.look(file.path());
    Marks marks = marks(file, wanted, found.stat());
    return new Located(table.mark(file.handle(), marks), file.path(), found);
  }

  private static Marks marks(Located file, StatChange wanted, Stat now) {
    Marks old = file.node().marks();
    boolean hasContent = file.type() == FileType.REGULAR || file.type() == FileType.DIRECTORY;
    Marks marks =
        new Marks(
            old.type(),
            old.device(),
            old.target(),
            mark(old.mode(), wanted.mode(), now.mode()),
            mark(old.uid(), wanted.uid(), now.uid()),
            mark(old.gid(), wanted.gid(), now.gid()),
            hasContent ? null : mark(old.accessed(), wanted.accessed(), now.accessed()),
            hasContent ? null : mark(old.modified(), wanted.modified(), now.modified()),
            old.changed());
    return marks.equals(old) ? old : marks.changedAt(Instant.now());
  }

  private static @Nullable Integer mark(@Nullable Integer old, OptionalInt wanted, int now) {
    int value = wanted.orElse(old == null ? now : old);
    return value == now ? null : Integer.valueOf(value);
  }

  private static @Nullable Instant mark(
      @Nullable Instant old, Optional<Instant> wanted, Instant now) {
    Instant value = wanted.orElse(old == null ? now : old);
    return value.equals(now) ? null : value;
  }
}
