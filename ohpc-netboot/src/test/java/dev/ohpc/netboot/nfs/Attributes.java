package dev.ohpc.netboot.nfs;

import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Attributes of which one or two are set. */
final class Attributes {

  private Attributes() {}

  static Sattr3 mode(int mode) {
    return new Sattr3(
        OptionalInt.of(mode),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        SetTime.KEPT,
        SetTime.KEPT);
  }

  static Sattr3 uid(int uid) {
    return new Sattr3(
        OptionalInt.empty(),
        OptionalInt.of(uid),
        OptionalInt.empty(),
        OptionalLong.empty(),
        SetTime.KEPT,
        SetTime.KEPT);
  }

  static Sattr3 gid(int gid) {
    return new Sattr3(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.of(gid),
        OptionalLong.empty(),
        SetTime.KEPT,
        SetTime.KEPT);
  }

  static Sattr3 size(long size) {
    return new Sattr3(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.of(size),
        SetTime.KEPT,
        SetTime.KEPT);
  }

  static Sattr3 times(SetTime atime, SetTime mtime) {
    return new Sattr3(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        atime,
        mtime);
  }
}
