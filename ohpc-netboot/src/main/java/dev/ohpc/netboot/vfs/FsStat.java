package dev.ohpc.netboot.vfs;

/**
 * How much room a file system has, statvfs(3).
 *
 * @param totalBytes its size
 * @param freeBytes what is free
 * @param availableBytes what is free for others than root
 * @param totalFiles how many files it can have
 * @param freeFiles how many more it can have
 */
public record FsStat(
    long totalBytes, long freeBytes, long availableBytes, long totalFiles, long freeFiles) {}
