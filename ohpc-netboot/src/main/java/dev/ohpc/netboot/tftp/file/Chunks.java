package dev.ohpc.netboot.tftp.file;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Buffers for reading ahead, so that a block does not cost a system call. There are never more than
 * files were read at once.
 */
public final class Chunks {

  /** Bytes of a buffer. */
  static final int SIZE = 1 << 14;

  private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

  /** An empty buffer, to be given back. */
  ByteBuffer take() {
    ByteBuffer chunk = free.poll();
    return (chunk == null ? ByteBuffer.allocateDirect(SIZE) : chunk).limit(0);
  }

  void giveBack(ByteBuffer chunk) {
    free.add(chunk.clear());
  }
}
