package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.FsStat;
import java.io.IOException;
import java.nio.file.FileStore;

/** How much room a disk has. */
public final class Room {

  private Room() {}

  /** Java does not tell how many files there can be: 0 stands for unknown, as with btrfs. */
  public static FsStat of(FileStore store) throws IOException {
    return new FsStat(
        store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace(), 0, 0);
  }
}
