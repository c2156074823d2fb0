package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import java.security.SecureRandom;

/** A secret that cookies are made with; they stay the same as long as it does. */
record CookieKey(long first, long second) {

  static final char TAG = 'K';

  static CookieKey random() {
    SecureRandom random = new SecureRandom();
    return new CookieKey(random.nextLong(), random.nextLong());
  }

  static CookieKey read(RecordReader in) {
    return new CookieKey(in.number(), in.number());
  }

  byte[] record() {
    return new RecordWriter(TAG).number(first).number(second).bytes();
  }
}
