package dev.ohpc.netboot.vfs;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Which file it is, in words that only its file system understands. It stays the same over renames
 * and restarts, and is never given to another file.
 */
public final class Inode {

  /** How many bytes it may have, so that a handle of NFS version 3 has room for a seal. */
  public static final int MAX_LENGTH = 32;

  private final byte[] id;

  private Inode(byte[] id) {
    this.id = id;
  }

  /** The file that some bytes mean, 1 to {@value #MAX_LENGTH} of them. */
  public static Inode of(byte[] id) {
    checkArgument(
        id.length > 0 && id.length <= MAX_LENGTH,
        "an inode of %s bytes is not possible",
        id.length);
    return new Inode(id.clone());
  }

  /** The bytes. */
  public byte[] bytes() {
    return id.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Inode inode && Arrays.equals(id, inode.id);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(id);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(id);
  }
}
