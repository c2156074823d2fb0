package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import java.util.OptionalInt;

/** What else changes with the owner of a file. */
public final class Ownership {

  private static final int SET_UID = 04000;
  private static final int SET_GID = 02000;
  private static final int GROUP_EXECUTE = 010;

  private Ownership() {}

  /**
   * The change, and that a program of one owner or group is not run as another's, unless it tells a
   * mode of its own: chown(2) takes set-user-ID, and set-group-ID of what the group may execute.
   */
  public static StatChange withMode(Stat stat, StatChange change) {
    boolean owned = change.uid().isPresent() || change.gid().isPresent();
    if (!owned || change.mode().isPresent() || isWithout(stat.type())) {
      return change;
    }
    return new StatChange(
        OptionalInt.of(withoutSetId(stat.mode())),
        change.uid(),
        change.gid(),
        change.size(),
        change.accessed(),
        change.modified());
  }

  private static boolean isWithout(FileType type) {
    return type == FileType.DIRECTORY || type == FileType.SYMBOLIC_LINK;
  }

  private static int withoutSetId(int mode) {
    int lost = (mode & GROUP_EXECUTE) == 0 ? SET_UID : SET_UID | SET_GID;
    return mode & ~lost;
  }
}
