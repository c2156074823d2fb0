package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * Attributes that are to be set, {@code sattr3} (RFC 1813 section 2.6); what is empty stays.
 *
 * @param mode the permission bits
 * @param uid the owner
 * @param gid the group
 * @param size in bytes, without a sign
 * @param atime when it was last read
 * @param mtime when its content changed
 */
public record Sattr3(
    OptionalInt mode,
    OptionalInt uid,
    OptionalInt gid,
    OptionalLong size,
    SetTime atime,
    SetTime mtime)
    implements XdrWritable {

  /** Sets nothing. */
  public static final Sattr3 NOTHING =
      new Sattr3(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalLong.empty(),
          SetTime.KEPT,
          SetTime.KEPT);

  /** Reads some. */
  public static Sattr3 read(XdrDecodingStream in) throws IOException {
    return new Sattr3(
        readInt(in),
        readInt(in),
        readInt(in),
        in.xdrDecodeBoolean() ? OptionalLong.of(in.xdrDecodeLong()) : OptionalLong.empty(),
        SetTime.read(in),
        SetTime.read(in));
  }

  @Override
  public void write(XdrEncodingStream out) {
    writeInt(out, mode);
    writeInt(out, uid);
    writeInt(out, gid);
    out.xdrEncodeBoolean(size.isPresent());
    size.ifPresent(out::xdrEncodeLong);
    atime.write(out);
    mtime.write(out);
  }

  private static OptionalInt readInt(XdrDecodingStream in) throws IOException {
    return in.xdrDecodeBoolean() ? OptionalInt.of(in.xdrDecodeInt()) : OptionalInt.empty();
  }

  private static void writeInt(XdrEncodingStream out, OptionalInt value) {
    out.xdrEncodeBoolean(value.isPresent());
    value.ifPresent(out::xdrEncodeInt);
  }
}
