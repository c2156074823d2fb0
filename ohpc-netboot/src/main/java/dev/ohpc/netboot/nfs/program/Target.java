package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.access.User;
import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.util.Optional;

/**
 * A file that a call is about, and for whom.
 *
 * @param user for whom the server acts
 * @param readOnly whether the caller may change nothing
 */
record Target(ServedExport export, Inode inode, User user, boolean readOnly) {

  VirtualFileSystem files() {
    return export.files();
  }

  /** Another file of the same export, for the same user. */
  Target sibling(Inode other) {
    return new Target(export, other, user, readOnly);
  }

  Stat stat() throws IOException {
    return files().stat(inode);
  }

  Fattr3 fattr() throws IOException {
    return Fattr3.of(stat(), export.id());
  }

  /** What is known of the file after a call; nothing if it is gone. */
  PostOpAttr attributes() {
    try {
      return attributes(stat());
    } catch (IOException e) {
      return PostOpAttr.NONE; // why a call failed is told already
    }
  }

  PostOpAttr attributes(Stat stat) {
    return new PostOpAttr(Optional.of(Fattr3.of(stat, export.id())));
  }

  void requireWritable() throws NfsException {
    if (readOnly) {
      throw new NfsException(NfsStatus.ROFS, export.path() + " is exported read-only");
    }
  }

  /** Needs a directory in which the user has rights. */
  Stat requireDirectory(Right... rights) throws IOException {
    Stat stat = stat();
    if (stat.type() != FileType.DIRECTORY) {
      throw new NfsException(NfsStatus.NOTDIR, "no directory");
    }
    for (Right right : rights) {
      require(right.isGiven(user, stat));
    }
    return stat;
  }

  /** Needs a regular file whose content the user may read or write. */
  Stat requireContent(Right right) throws IOException {
    Stat stat = stat();
    if (stat.type() != FileType.REGULAR) {
      throw new NfsException(NfsStatus.INVAL, "only regular files have content");
    }
    require(right.isGivenForContent(user, stat));
    return stat;
  }

  private static void require(boolean isGiven) throws NfsException {
    if (!isGiven) {
      throw new NfsException(NfsStatus.ACCES, "the permission bits are against it");
    }
  }
}
