package dev.ohpc.netboot.tftp.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file in the blocks of one transfer. */
public interface Blocks extends Closeable {

  /**
   * Puts a block at the end of a buffer. The first block that is smaller than the others, if only
   * by being empty, is the last.
   *
   * @param number from 1; at most one more than the highest that was read before
   * @return how many bytes it has
   */
  int read(long number, ByteBuffer into) throws IOException;
}
