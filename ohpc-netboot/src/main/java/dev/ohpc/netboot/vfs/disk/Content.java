package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * What is done with the bytes of an open file. A buffer's position moves only when all is done, so
 * that it can be done again.
 */
public final class Content {

  private Content() {}

  /** Reads until the buffer is full or the file ends, and returns how many bytes that were. */
  public static int read(FileChannel channel, ByteBuffer into, long offset) throws IOException {
    if (offset < 0) {
      return 0; // Beyond what a file can have: offsets have no sign on the wire.
    }
    ByteBuffer view = into.slice();
    int read = 0;
    while (view.hasRemaining() && read >= 0) {
      read = channel.read(view, offset + view.position());
    }
    into.position(into.position() + view.position());
    return view.position();
  }

  /**
   * Writes all that remains in a buffer.
   *
   * @throws VfsException {@link VfsError#FBIG}
   */
  public static void write(FileChannel channel, ByteBuffer from, long offset) throws IOException {
    if (offset < 0 || offset > Long.MAX_VALUE - from.remaining()) {
      throw new VfsException(VfsError.FBIG, "no file has that many bytes");
    }
    ByteBuffer view = from.slice();
    while (view.hasRemaining()) {
      channel.write(view, offset + view.position());
    }
    from.position(from.limit());
  }

  /** Cuts a file, or makes it longer by zeros that take no room. */
  public static void resize(FileChannel channel, long size) throws IOException {
    if (size < 0) {
      throw new VfsException(VfsError.FBIG, "no file has that many bytes");
    }
    if (size < channel.size()) {
      channel.truncate(size);
    } else if (size > channel.size()) {
      write(channel, ByteBuffer.allocate(1), size - 1);
    }
  }
}
