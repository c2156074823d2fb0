package dev.ohpc.netboot.tftp.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being sent, of the size that it had when it was opened. Not for several threads.
 */
public final class OpenFile implements Closeable {

  private final SeekableByteChannel channel;
  private final long size;
  private final Chunks chunks;
  private @Nullable ByteBuffer chunk;
  private long chunkStart;

  private OpenFile(SeekableByteChannel channel, Chunks chunks) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.chunks = chunks;
  }

  static OpenFile of(SeekableByteChannel channel, Chunks chunks) throws IOException {
    try {
      return new OpenFile(channel, chunks);
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
    long end = Math.min(position + into.remaining(), size);
    for (long at = position; at < end; ) {
      ByteBuffer ahead = ahead(at);
      int offset = (int) (at - chunkStart);
      int length = (int) Math.min(ahead.limit() - offset, end - at);
      into.put(into.position(), ahead, offset, length).position(into.position() + length);
      at += length;
    }
  }

  /** One byte of the file. */
  byte byteAt(long position) throws IOException {
    return ahead(position).get((int) (position - chunkStart));
  }

  /** What is read already, if a position is in it; else what follows the position. */
  private ByteBuffer ahead(long position) throws IOException {
    ByteBuffer ahead = chunk();
    if (position < chunkStart || position >= chunkStart + ahead.limit()) {
      chunkStart = position;
      fill(ahead.clear().limit((int) Math.min(Chunks.SIZE, size - position)));
    }
    return ahead;
  }

  private ByteBuffer chunk() {
    if (chunk == null) {
      chunk = chunks.take();
    }
    return chunk;
  }

  private void fill(ByteBuffer ahead) throws IOException {
    while (ahead.hasRemaining()) {
      if (readAt(chunkStart + ahead.position(), ahead) < 0) {
        ahead.limit(0);
        throw new EOFException("the file became shorter while it was sent");
      }
    }
  }

  private int readAt(long position, ByteBuffer into) throws IOException {
    if (channel instanceof FileChannel file) {
      return file.read(into, position);
    }
    return channel.position(position).read(into);
  }

  @Override
  public void close() throws IOException {
    if (chunk != null) {
      chunks.giveBack(chunk);
      chunk = null;
    }
    channel.close();
  }
}
