package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of the call that made a file by exclusive CREATE. It stands in the file's own
 * times, where it outlives a crash, until the client sets them (RFC 1813 section 3.3.8).
 *
 * @param atime seconds
 * @param mtime seconds
 */
record ExclusiveMark(int atime, int mtime) {

  private static final int POSITIVE = 0x7FFF_FFFF; // what each file system can keep
  private static final int OWNERS_ONLY = 0600;

  static ExclusiveMark of(Verifier verifier) {
    return new ExclusiveMark(
        (int) verifier.bits() & POSITIVE, (int) (verifier.bits() >>> Integer.SIZE) & POSITIVE);
  }

  /** What a file gets so that it can be known again. */
  Sattr3 attributes() {
    return new Sattr3(
        OptionalInt.of(OWNERS_ONLY),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        SetTime.of(new NfsTime3(atime, 0)),
        SetTime.of(new NfsTime3(mtime, 0)));
  }

  /** Whether the same call made a file, to which nothing has been done since. */
  boolean isOn(Stat file) {
    return file.type() == FileType.REGULAR
        && file.size() == 0
        && file.accessed().getEpochSecond() == atime
        && file.modified().getEpochSecond() == mtime;
  }
}
