package dev.ohpc.netboot.vfs;

/**
 * A name in a directory, and what is known of its file: a client that lists wants both, and to look
 * each file up again would cost more than the list.
 *
 * @param name the name
 * @param inode the file
 * @param stat what {@link VirtualFileSystem#stat} tells of the file
 * @param cookie where the name stands in its directory: at least {@value #FIRST_COOKIE}
 */
public record DirectoryEntry(String name, Inode inode, Stat stat, long cookie) {

  /** Smaller cookies are free for what a protocol lists beside the names, such as {@code ..}. */
  public static final long FIRST_COOKIE = 16;
}
