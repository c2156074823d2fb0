package dev.ohpc.netboot.vfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A tree of files as a network file server sees it: by {@link Inode}. Its verbs are those of
 * nfs4j's interface of the same name, so that one can stand behind the other.
 *
 * <p>It knows no users: whoever calls has checked that the client may do it, and that names are
 * plain: not empty, not {@code .} or {@code ..}, without {@code /} and NUL. Names are Unix's, which
 * are bytes: those that are no UTF-8 stand in a string as U+DC80 to U+DCFF, one for each byte (see
 * {@link UnixName}).
 *
 * <p>Each operation is atomic against each other one; all may be called by many threads. What fails
 * because of what was asked for throws {@link VfsException} with a reason; any other {@link
 * IOException} is a fault of what lies below.
 */
public interface VirtualFileSystem extends Closeable {

  /** The directory at the top. */
  Inode root();

  /**
   * What is known of a file.
   *
   * @throws VfsException {@link VfsError#STALE} if the file is gone
   */
  Stat stat(Inode inode) throws IOException;

  /** Changes what a change names, and returns what is then known of the file. */
  Stat change(Inode inode, StatChange change) throws IOException;

  /**
   * The file with a name in a directory.
   *
   * @throws VfsException {@link VfsError#NOENT} if there is none, {@link VfsError#NOTDIR}
   */
  Inode lookup(Inode directory, String name) throws IOException;

  /** The directory that holds a directory; the root is its own. */
  Inode parent(Inode directory) throws IOException;

  /**
   * What follows a cookie in a directory, in the order of cookies; {@code .} and {@code ..} are not
   * told. An entry keeps its cookie as long as it is there, whatever comes and goes beside it, so a
   * client that goes on from a cookie misses nothing that stayed and sees nothing twice.
   *
   * @param cookie that of the last entry seen; 0 to begin
   * @param limit how many entries at most, at least 1
   */
  List<DirectoryEntry> list(Inode directory, long cookie, int limit) throws IOException;

  /** The text of a symbolic link. */
  String readlink(Inode link) throws IOException;

  /**
   * Reads what lies at an offset, up to the end of the file.
   *
   * @return how many bytes were read: fewer than asked for only at the end of the file, 0 beyond it
   */
  int read(Inode file, ByteBuffer into, long offset) throws IOException;

  /**
   * Writes all that remains in a buffer; a gap before it reads as zeros.
   *
   * @param stable whether it must be on the disk when this returns; else {@link #commit} sees to it
   */
  void write(Inode file, ByteBuffer from, long offset, boolean stable) throws IOException;

  /** Returns when all that was written to a file is on the disk. */
  void commit(Inode file) throws IOException;

  /**
   * Makes a file of any type.
   *
   * @throws VfsException {@link VfsError#EXIST} if the name is taken
   */
  Inode create(Inode directory, String name, NewFile file) throws IOException;

  /**
   * Gives a file one more name.
   *
   * @throws VfsException {@link VfsError#EXIST}; {@link VfsError#ISDIR} for a directory
   */
  void link(Inode file, Inode directory, String name) throws IOException;

  /** Takes a name from what is no directory. */
  void remove(Inode directory, String name) throws IOException;

  /**
   * Removes a directory.
   *
   * @throws VfsException {@link VfsError#NOTEMPTY}, {@link VfsError#NOTDIR}
   */
  void removeDirectory(Inode directory, String name) throws IOException;

  /**
   * Moves a file or directory, over one of its kind that may be there, as rename(2) does. Inodes
   * stay what they are, those below a directory too.
   *
   * @throws VfsException {@link VfsError#INVAL} if a directory would come below itself, {@link
   *     VfsError#NOTEMPTY}, {@link VfsError#NOTDIR}, {@link VfsError#ISDIR} for what lies in the
   *     way
   */
  void rename(Inode fromDirectory, String fromName, Inode toDirectory, String toName)
      throws IOException;

  /** How much room there is. */
  FsStat fsStat() throws IOException;
}
