package dev.ohpc.testkit.tftp;

import java.nio.ByteBuffer;

/** Changes one byte of a datagram. */
final class Corruption {

  private static final int OPCODE = 2;

  private Corruption() {}

  static void change(ByteBuffer datagram, long dice, boolean contentToo) {
    int bytes = contentToo ? datagram.limit() : changeable(datagram);
    if (bytes > 0) {
      int at = (int) Long.remainderUnsigned(dice >>> 8, bytes);
      int change = 1 + (int) Long.remainderUnsigned(dice & 0xff, 255);
      datagram.put(at, (byte) (datagram.get(at) ^ change));
    }
  }

  /** How many bytes at the start say nothing of what the file holds. */
  private static int changeable(ByteBuffer datagram) {
    int opcode = datagram.limit() < OPCODE ? 0 : datagram.getShort(0);
    boolean hasContent = opcode == TftpDatagrams.DATA || opcode == TftpDatagrams.OACK;
    return hasContent ? OPCODE : datagram.limit();
  }
}
