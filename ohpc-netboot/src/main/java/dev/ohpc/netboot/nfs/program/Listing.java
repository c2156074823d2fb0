package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.xdr.DirList3.Entry3;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * The entries of a directory as clients see them: {@code .} and {@code ..} come first, at cookies 1
 * and 2, and all others at the file system's cookie and 2.
 */
record Listing(Target directory) {

  private static final int CHUNK =
      64; // how many entries are asked for at once: 3 make an answer of 32 KiB
  private static final long SELF = 1;
  private static final long PARENT = 2;

  /**
   * Shows what follows a cookie to a visitor, until it wants no more.
   *
   * @return whether the end was reached
   */
  boolean visit(long cookie, Predicate<Line> visitor) throws IOException {
    if (cookie < 0) {
      throw new NfsException(NfsStatus.BAD_COOKIE, "a cookie that this server has not given");
    }
    if (cookie < SELF && !visitor.test(line(SELF, FileNames.SELF, directory.inode()))) {
      return false;
    }
    if (cookie < PARENT && !visitor.test(parent())) {
      return false;
    }
    return visitFiles(Math.max(0, cookie - PARENT), visitor);
  }

  private boolean visitFiles(long after, Predicate<Line> visitor) throws IOException {
    long at = after;
    while (true) {
      List<DirectoryEntry> chunk = directory.files().list(directory.inode(), at, CHUNK);
      for (DirectoryEntry entry : chunk) {
        if (!visitor.test(line(entry))) {
          return false;
        }
        at = entry.cookie();
      }
      if (chunk.isEmpty()) {
        return true;
      }
    }
  }

  private Line parent() throws IOException {
    return line(PARENT, FileNames.PARENT, directory.files().parent(directory.inode()));
  }

  private Line line(long cookie, String name, Inode inode) throws IOException {
    Stat stat = directory.files().stat(inode);
    return new Line(new Entry3(stat.fileId(), name, cookie), inode, stat);
  }

  private static Line line(DirectoryEntry entry) {
    long cookie = entry.cookie() + PARENT;
    return new Line(
        new Entry3(entry.stat().fileId(), entry.name(), cookie), entry.inode(), entry.stat());
  }

  /**
   * An entry.
   *
   * @param inode its file
   * @param stat what is known of that
   */
  record Line(Entry3 entry, Inode inode, Stat stat) {}
}
