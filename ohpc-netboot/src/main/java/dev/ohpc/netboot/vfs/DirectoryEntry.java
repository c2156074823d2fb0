package dev.ohpc.netboot.vfs;

/**
 * A name in a directory.
 *
 * @param name the name
 * @param inode the file
 * @param fileId the file's number, as its {@link Stat} has it
 * @param cookie where the name stands in its directory: more than 0
 */
public record DirectoryEntry(String name, Inode inode, long fileId, long cookie) {}
