package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.User;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import java.util.OptionalInt;

/**
 * What a new file begins with.
 *
 * @param mode its permission bits
 * @param uid its owner
 * @param gid its group
 */
record Birth(FileType type, int mode, int uid, int gid) {

  private static final int MODE = 07777;
  private static final int SET_GID = 02000;
  private static final int DIRECTORY_MODE = 0755; // for clients that say none
  private static final int FILE_MODE = 0644;

  /**
   * What a file of a user's begins with.
   *
   * @param parent its directory: if that has set-group-ID, its group is the file's, and below it
   *     directories have set-group-ID too, inode(7)
   * @param wanted what the client asks for; only root makes files of others
   */
  static Birth of(User user, Stat parent, FileType type, Sattr3 wanted) {
    boolean inherits = (parent.mode() & SET_GID) != 0;
    int uid = user.isRoot() ? wanted.uid().orElse(user.uid()) : user.uid();
    int own = inherits ? parent.gid() : user.gid();
    int gid = user.isRoot() ? wanted.gid().orElse(own) : own;
    boolean isDirectory = type == FileType.DIRECTORY;
    int mode = wanted.mode().orElse(isDirectory ? DIRECTORY_MODE : FILE_MODE) & MODE;
    return isDirectory && inherits
        ? new Birth(type, mode | SET_GID, uid, gid)
        : new Birth(type, AttributeRules.withoutForeignGroup(user, gid, mode), uid, gid);
  }

  /** A file that its kind says all of. */
  NewFile plain() {
    return new NewFile.Plain(type, mode, uid, gid);
  }

  /** No more than the size of some attributes. */
  static Sattr3 sizeOf(Sattr3 attributes) {
    return new Sattr3(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        attributes.size(),
        SetTime.KEPT,
        SetTime.KEPT);
  }
}
