package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The entries that a directory has in the image and still has in the layer, in their order. */
final class ImageEntries {

  private final VirtualFileSystem image;
  private final FileHandle directory;
  private final Delta delta;
  private final int page;
  private final Queue<DirectoryEntry> ahead = new ArrayDeque<>();
  private long cookie;
  private boolean ended;

  ImageEntries(VirtualFileSystem image, FileHandle directory, Delta delta, long cookie, int page) {
    this.image = image;
    this.directory = directory;
    this.delta = delta;
    this.cookie = Delta.inImage(cookie);
    this.page = page;
    this.ended = directory.id() >= LayerFile.FIRST;
  }

  /** The next one, which stays the next one until it is taken. */
  @Nullable DirectoryEntry next() throws IOException {
    while (ahead.isEmpty() && !ended) {
      readAhead();
    }
    return ahead.peek();
  }

  DirectoryEntry take() {
    return ahead.remove();
  }

  private void readAhead() throws IOException {
    List<DirectoryEntry> read = image.list(directory.inode(), cookie, page);
    ended = read.isEmpty();
    for (DirectoryEntry entry : read) {
      cookie = entry.cookie();
      if (delta.id(entry.name()) == Delta.AS_IN_IMAGE) {
        ahead.add(
            new DirectoryEntry(
                entry.name(), entry.inode(), entry.stat(), Delta.ofImage(entry.cookie())));
      }
    }
  }
}
