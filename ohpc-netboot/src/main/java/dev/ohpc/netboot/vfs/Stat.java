package dev.ohpc.netboot.vfs;

import java.time.Instant;

/**
 * What is known of a file, stat(2).
 *
 * @param type its kind
 * @param mode its permission bits, set-user-ID, set-group-ID and sticky among them: 0 to 07777
 * @param links how many names it has, at least 1: Linux takes a file without one for deleted
 * @param uid its owner
 * @param gid its group
 * @param size in bytes
 * @param used how many bytes it takes on the disk
 * @param device what it stands for, if it is a device
 * @param fileId its number, never 0, the same under all of its names
 * @param accessed when it was last read
 * @param modified when its content changed
 * @param changed when its content or anything here changed
 */
public record Stat(
    FileType type,
    int mode,
    int links,
    int uid,
    int gid,
    long size,
    long used,
    DeviceNumber device,
    long fileId,
    Instant accessed,
    Instant modified,
    Instant changed) {}
