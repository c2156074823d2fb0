package dev.ohpc.netboot.tftp.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file as netascii (RFC 1350 section 1, RFC 764): a line ends with CR LF, and a CR that ends none
 * is CR NUL.
 *
 * <p>Where a block begins in the file depends on all blocks before it. The beginnings of as many
 * blocks are kept as can be asked for again.
 */
public final class NetasciiBlocks implements Blocks {

  private final OpenFile file;
  private final int blockSize;
  private final Place[] beginnings;

  /**
   * The blocks of a file, which is closed with them.
   *
   * @param window how many blocks are out at once
   */
  public NetasciiBlocks(OpenFile file, int blockSize, int window) {
    this.file = file;
    this.blockSize = blockSize;
    this.beginnings = new Place[window + 1];
    this.beginnings[1 % beginnings.length] = new Place(0, false);
  }

  /**
   * Where a block begins.
   *
   * @param offset the first byte of the file of which not all is sent
   * @param half whether the first of its two bytes is sent
   */
  private record Place(long offset, boolean half) {}

  @Override
  public int read(long number, ByteBuffer into) throws IOException {
    int start = into.position();
    into.limit(start + blockSize);
    Place end = encode(beginnings[slot(number)], into);
    beginnings[slot(number + 1)] = end;
    return into.position() - start;
  }

  private int slot(long number) {
    return (int) (number % beginnings.length);
  }

  private Place encode(Place from, ByteBuffer into) throws IOException {
    long offset = from.offset();
    boolean half = from.half();
    while (into.hasRemaining() && offset < file.size()) {
      byte next = file.byteAt(offset);
      if (half) {
        into.put(next == '\n' ? (byte) '\n' : 0);
        half = false;
      } else {
        half = next == '\n' || next == '\r';
        into.put(half ? (byte) '\r' : next);
      }
      offset += half ? 0 : 1;
    }
    return new Place(offset, half);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
