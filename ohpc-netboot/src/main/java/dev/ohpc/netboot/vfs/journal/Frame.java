package dev.ohpc.netboot.vfs.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Records that are there together or not at all: the length of what follows, its CRC-32C, then each
 * record with its length before it.
 */
final class Frame {

  /** Bytes before the records. */
  static final int HEAD = 8;

  private Frame() {}

  static ByteBuffer of(List<byte[]> records) {
    int length = records.stream().mapToInt(record -> 4 + record.length).sum();
    ByteBuffer frame = ByteBuffer.allocate(HEAD + length).putInt(length).putInt(0);
    for (byte[] record : records) {
      frame.putInt(record.length).put(record);
    }
    frame.putInt(4, checksum(frame.flip()));
    return frame;
  }

  /** Whether a frame of the length that it tells is as it was written. */
  static boolean isSound(ByteBuffer frame) {
    return checksum(frame) == frame.getInt(4);
  }

  static void replay(ByteBuffer frame, Replay replay) throws IOException {
    for (int at = HEAD; at < frame.limit(); at += 4 + frame.getInt(at)) {
      RecordReader record = new RecordReader(frame.slice(at + 4, frame.getInt(at)));
      if (!replay.record(record)) {
        throw new IOException("this version knows no records of kind '" + record.tag() + "'");
      }
    }
  }

  /** The length is under the checksum too, so that zeros after the end are no frames. */
  private static int checksum(ByteBuffer frame) {
    CRC32C crc = new CRC32C();
    crc.update(frame.slice(0, 4));
    crc.update(frame.slice(HEAD, frame.limit() - HEAD));
    return (int) crc.getValue();
  }
}
