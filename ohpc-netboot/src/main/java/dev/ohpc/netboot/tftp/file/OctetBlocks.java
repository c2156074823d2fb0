package dev.ohpc.netboot.tftp.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file byte for byte. */
public final class OctetBlocks implements Blocks {

  private final OpenFile file;
  private final int blockSize;

  /** The blocks of a file, which is closed with them. */
  public OctetBlocks(OpenFile file, int blockSize) {
    this.file = file;
    this.blockSize = blockSize;
  }

  @Override
  public int read(long number, ByteBuffer into) throws IOException {
    int start = into.position();
    into.limit(start + blockSize);
    file.read((number - 1) * blockSize, into);
    return into.position() - start;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
