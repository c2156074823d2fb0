package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.nio.ByteBuffer;

/**
 * What an inode says.
 *
 * @param id the number of the file, which may come to another one when this file is gone
 * @param stamp what no other file ever had under this number
 */
public record FileHandle(long id, long stamp) {

  private static final int LENGTH = 2 * Long.BYTES;

  /**
   * Reads an inode.
   *
   * @throws VfsException {@link VfsError#STALE} if it is none of ours
   */
  public static FileHandle of(Inode inode) throws VfsException {
    byte[] bytes = inode.bytes();
    if (bytes.length != LENGTH) {
      throw new VfsException(VfsError.STALE, "an inode of another file system");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new FileHandle(buffer.getLong(), buffer.getLong());
  }

  /** The inode that says this. */
  public Inode inode() {
    return Inode.of(ByteBuffer.allocate(LENGTH).putLong(id).putLong(stamp).array());
  }
}
