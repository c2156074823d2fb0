package dev.ohpc.netboot.vfs.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where records go. */
public interface Log extends Closeable {

  /**
   * Adds records: all of them or, if it throws, none. They outlive this process; the machine only
   * after {@link #force}.
   */
  void append(List<byte[]> records) throws IOException;

  /** Returns when all that was added is on the disk. */
  void force() throws IOException;

  @Override
  void close() throws IOException;

  /** A log that keeps nothing. */
  static Log nowhere() {
    return Nowhere.INSTANCE;
  }
}
