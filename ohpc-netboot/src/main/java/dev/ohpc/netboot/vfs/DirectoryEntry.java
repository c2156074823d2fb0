package dev.ohpc.netboot.vfs;

/**
 * A name in a directory.
 *
 * @param name the name
 * @param inode the file
 * @param fileId the file's number, as its {@link Stat} has it
 * @param cookie where the name stands in its directory: at least {@value #FIRST_COOKIE}
 */
public record DirectoryEntry(String name, Inode inode, long fileId, long cookie) {

  /** Smaller cookies are free for what a protocol lists beside the names, such as {@code ..}. */
  public static final long FIRST_COOKIE = 16;
}
