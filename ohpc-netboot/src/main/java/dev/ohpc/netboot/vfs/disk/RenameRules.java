package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;

/** What may be moved where, rename(2). */
public final class RenameRules {

  private RenameRules() {}

  /**
   * Refuses to move a directory into itself.
   *
   * @throws VfsException {@link VfsError#INVAL}
   */
  public static void requireNotBelow(FileType moved, boolean below) throws VfsException {
    if (moved == FileType.DIRECTORY && below) {
      throw new VfsException(VfsError.INVAL, "a directory cannot come below itself");
    }
  }

  /**
   * Refuses to move a file over what is no such file.
   *
   * @param isEmpty whether the directory in the way is empty
   * @throws VfsException {@link VfsError#NOTDIR}, {@link VfsError#ISDIR}, {@link VfsError#NOTEMPTY}
   */
  public static void requireReplaceable(
      FileType moved, FileType inTheWay, Guard.Operation<Boolean> isEmpty) throws IOException {
    boolean directory = inTheWay == FileType.DIRECTORY;
    if (moved == FileType.DIRECTORY && !directory) {
      throw new VfsException(VfsError.NOTDIR, "a directory cannot take the place of a file");
    }
    if (moved != FileType.DIRECTORY && directory) {
      throw new VfsException(VfsError.ISDIR, "a file cannot take the place of a directory");
    }
    if (directory && !isEmpty.run()) {
      throw new VfsException(VfsError.NOTEMPTY, "the directory in the way is not empty");
    }
  }
}
