package dev.ohpc.netboot.nfs.program;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Room for what is read, outside of the heap: the disk fills it and the socket empties it without a
 * copy in between. It is lent until an answer is sent, and then to the next one.
 */
final class ReadBuffers {

  private static final int MOST = 32;
  private static final int MOST_BYTES = 32 << 20; // the JVM has no more than its heap's size
  private static final int SMALL = 8192; // bytes: as cheap in the heap

  private final int size;
  private final int most;
  private final Deque<ByteBuffer> free = new ArrayDeque<>();
  private int made;

  /**
   * Nothing yet.
   *
   * @param size how many bytes are read at once at most
   */
  ReadBuffers(int size) {
    this.size = size;
    this.most = Math.min(MOST, MOST_BYTES / size);
  }

  /** Room for some bytes: in the heap if they are few, or if all is lent. */
  ByteBuffer lend(int count) {
    if (count <= SMALL) {
      return ByteBuffer.allocate(count);
    }
    ByteBuffer buffer = direct();
    return buffer == null ? ByteBuffer.allocate(count) : buffer.clear().limit(count);
  }

  private synchronized @Nullable ByteBuffer direct() {
    if (free.isEmpty() && made < most) {
      made++;
      return ByteBuffer.allocateDirect(size);
    }
    return free.poll();
  }

  /** Takes back what was lent. */
  synchronized void giveBack(ByteBuffer buffer) {
    if (buffer.isDirect()) {
      free.push(buffer);
    }
  }
}
