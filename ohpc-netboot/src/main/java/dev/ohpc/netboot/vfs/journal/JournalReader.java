package dev.ohpc.netboot.vfs.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads a journal from its begin up to the last whole frame. */
final class JournalReader {

  private static final int READ_AHEAD = 1 << 18;

  private final Path file;
  private final FileChannel channel;
  private final long size;
  private ByteBuffer ahead = ByteBuffer.allocate(READ_AHEAD).limit(0);
  private long position;
  private long compactSize;

  JournalReader(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.size = channel.size();
  }

  /** How large the journal was when it was last written anew. */
  long compactSize() {
    return compactSize;
  }

  /**
   * Replays it.
   *
   * @return where its last whole frame ends; 0 if not even its header is whole
   */
  long replay(Replay replay) throws IOException {
    if (!has(Header.LENGTH)) {
      return 0;
    }
    ByteBuffer header = take(Header.LENGTH);
    if (!Header.isSound(header)) {
      throw new IOException(file + " is no journal of this version: move it away to begin anew");
    }
    compactSize = Header.compactSize(header);
    while (has(Frame.HEAD) && has(Frame.HEAD + length()) && Frame.isSound(peek())) {
      Frame.replay(take(Frame.HEAD + length()), replay);
    }
    return position;
  }

  /** As the head of the next frame tells; what cannot be is longer than all that is left. */
  private long length() {
    int length = ahead.getInt(ahead.position());
    return length > 0 ? length : size;
  }

  private ByteBuffer peek() {
    return ahead.slice(ahead.position(), (int) (Frame.HEAD + length()));
  }

  private ByteBuffer take(long length) {
    ByteBuffer taken = ahead.slice(ahead.position(), (int) length);
    ahead.position(ahead.position() + (int) length);
    position += length;
    return taken;
  }

  /** Whether so many bytes are left; they are read. */
  private boolean has(long length) throws IOException {
    if (length > size - position) {
      return false;
    }
    if (ahead.remaining() < length) {
      readAhead((int) length);
    }
    return ahead.remaining() >= length;
  }

  /** What was taken before lives on in slices of the old buffer until it is replayed. */
  private void readAhead(int length) throws IOException {
    ByteBuffer next = ByteBuffer.allocate(Math.max(length, READ_AHEAD)).put(ahead);
    int read = 0;
    while (next.hasRemaining() && read >= 0) {
      read = channel.read(next, position + next.position());
    }
    ahead = next.flip();
  }
}
