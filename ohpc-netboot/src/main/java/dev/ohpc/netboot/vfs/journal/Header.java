package dev.ohpc.netboot.vfs.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The begin of a journal: what it is, and how many bytes it had when it was last written anew. */
final class Header {

  static final int LENGTH = 16;
  private static final long MAGIC = 0x6F687063_6A6E6C31L; // "ohpcjnl1"

  private Header() {}

  static int write(FileChannel channel, long compactSize) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LENGTH).putLong(MAGIC).putLong(compactSize).flip();
    return Journal.writeAll(channel, header, 0);
  }

  /** Whether there is a whole header. */
  static boolean isWhole(ByteBuffer bytes) {
    return bytes.limit() >= LENGTH;
  }

  static boolean isSound(ByteBuffer bytes) {
    return bytes.getLong(0) == MAGIC;
  }

  static long compactSize(ByteBuffer bytes) {
    return bytes.getLong(8);
  }
}
