package dev.ohpc.netboot.tftp.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A file that is being sent, of the size that it had when it was opened. */
public final class OpenFile implements Closeable {

  private final SeekableByteChannel channel;
  private final long size;

  private OpenFile(SeekableByteChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  static OpenFile of(SeekableByteChannel channel) throws IOException {
    try {
      return new OpenFile(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Its size in bytes. */
  public long size() {
    return size;
  }

  /**
   * Reads up to the buffer's limit, or to the end of the file.
   *
   * @throws EOFException if the file has become shorter
   */
  void read(long position, ByteBuffer into) throws IOException {
    int length = (int) Math.min(into.remaining(), size - position);
    int limit = into.limit();
    into.limit(into.position() + length);
    long at = position;
    while (into.hasRemaining()) {
      int count = readAt(at, into);
      if (count < 0) {
        throw new EOFException("the file became shorter while it was sent");
      }
      at += count;
    }
    into.limit(limit);
  }

  private int readAt(long position, ByteBuffer into) throws IOException {
    if (channel instanceof FileChannel file) {
      return file.read(into, position);
    }
    return channel.position(position).read(into);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
