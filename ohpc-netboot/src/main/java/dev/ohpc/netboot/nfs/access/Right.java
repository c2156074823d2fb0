package dev.ohpc.netboot.nfs.access;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;

/** What a user may do with a file by its permission bits, as path_resolution(7) has it. */
public enum Right {
  /** To read the file, or list the directory. */
  READ(4),
  /** To write the file, or change the directory's names. */
  WRITE(2),
  /** To run the file, or look up names in the directory. */
  EXECUTE(1);

  private static final int OWNER = 6; // how far the owner's bits stand to the left
  private static final int GROUP = 3;
  private static final int ANY_EXECUTE = 0111;

  private final int bit;

  Right(int bit) {
    this.bit = bit;
  }

  /** Whether a user has it by the file's bits. */
  public boolean isGiven(User user, Stat file) {
    if (user.isRoot()) {
      return this != EXECUTE
          || file.type() == FileType.DIRECTORY
          || (file.mode() & ANY_EXECUTE) != 0;
    }
    int shift = user.uid() == file.uid() ? OWNER : user.isOf(file.gid()) ? GROUP : 0;
    return (file.mode() >> shift & bit) != 0;
  }

  /**
   * Whether a user has it for the content of a file. NFS has no open(2), after which a file can be
   * written whatever becomes of its bits; so its owner always may (RFC 1813 section 4.4), and who
   * may run a program may read it, since running it is reading it.
   */
  public boolean isGivenForContent(User user, Stat file) {
    boolean isRun = this == READ && EXECUTE.isGiven(user, file);
    return isGiven(user, file)
        || (file.type() == FileType.REGULAR && (user.uid() == file.uid() || isRun));
  }
}
