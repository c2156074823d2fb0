package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;

/**
 * What is found at a path; a link is not followed.
 *
 * @param stat what is known of it
 * @param birth when it was made, in nanoseconds since 1970, as far as it is told: two files that
 *     had the same number one after the other have been born at different times
 */
public record Found(Stat stat, long birth) {

  /** When nobody knows when it was made. */
  public static final long UNTOLD = Long.MIN_VALUE;

  /** Its number. */
  public long id() {
    return stat.fileId();
  }

  /** Its kind. */
  public FileType type() {
    return stat.type();
  }
}
