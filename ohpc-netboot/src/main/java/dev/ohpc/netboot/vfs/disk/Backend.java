package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;

/**
 * A file system that {@link Atomic} makes safe: what leaves names and attributes as they are may be
 * called by many threads at once, anything else is called by one alone.
 */
public interface Backend extends VirtualFileSystem {

  /** Whether the file's bytes can be written while other threads are at work. */
  default boolean isWritable(Inode file) throws IOException {
    return true;
  }

  /** Makes it so; is called alone. */
  default void makeWritable(Inode file) throws IOException {}
}
