package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * The arguments of the procedures of NFS version 3 (RFC 1813 section 3.3) that are about one file,
 * and more than its handle.
 */
public final class NfsArguments {

  private NfsArguments() {}

  /**
   * Of SETATTR, section 3.3.2.
   *
   * @param guard the ctime that the file must still have
   */
  public record SetattrArgs(NfsFh3 object, Sattr3 newAttributes, Optional<NfsTime3> guard)
      implements XdrWritable {

    /** Reads them. */
    public static SetattrArgs read(XdrDecodingStream in) throws IOException {
      return new SetattrArgs(
          NfsFh3.read(in), Sattr3.read(in), XdrShapes.optional(in, NfsTime3::read));
    }

    @Override
    public void write(XdrEncodingStream out) {
      object.write(out);
      newAttributes.write(out);
      XdrShapes.optional(out, guard);
    }
  }

  /**
   * Of ACCESS, section 3.3.4.
   *
   * @param access the bits that are asked for
   */
  public record AccessArgs(NfsFh3 object, int access) implements XdrWritable {

    /** Reads them. */
    public static AccessArgs read(XdrDecodingStream in) throws IOException {
      return new AccessArgs(NfsFh3.read(in), in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      object.write(out);
      out.xdrEncodeInt(access);
    }
  }

  /**
   * A range of a file: of READ and COMMIT, sections 3.3.6 and 3.3.21.
   *
   * @param offset where it begins, without a sign
   * @param count how many bytes, without a sign
   */
  public record RangeArgs(NfsFh3 file, long offset, int count) implements XdrWritable {

    /** Reads them. */
    public static RangeArgs read(XdrDecodingStream in) throws IOException {
      return new RangeArgs(NfsFh3.read(in), in.xdrDecodeLong(), in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      file.write(out);
      out.xdrEncodeLong(offset);
      out.xdrEncodeInt(count);
    }
  }

  /** How safe written data must be when WRITE returns, {@code stable_how}. */
  public enum StableHow {
    /** It may still be lost. */
    UNSTABLE(0),
    /** It is on the disk, and what is needed to find it. */
    DATA_SYNC(1),
    /** All is on the disk. */
    FILE_SYNC(2);

    private final int code;

    StableHow(int code) {
      this.code = code;
    }

    static StableHow read(XdrDecodingStream in) throws IOException {
      return XdrShapes.oneOf(in, List.of(values()), 0);
    }

    void write(XdrEncodingStream out) {
      out.xdrEncodeInt(code);
    }
  }

  /**
   * Of WRITE, section 3.3.7.
   *
   * @param offset where to write, without a sign
   * @param count how many bytes of the data, without a sign
   */
  public record WriteArgs(NfsFh3 file, long offset, int count, StableHow stable, ByteBuffer data)
      implements XdrWritable {

    /** Reads them; the data stay in the record's bytes. */
    public static WriteArgs read(XdrDecodingStream in) throws IOException {
      return new WriteArgs(
          NfsFh3.read(in),
          in.xdrDecodeLong(),
          in.xdrDecodeInt(),
          StableHow.read(in),
          in.xdrDecodeByteBuffer());
    }

    @Override
    public void write(XdrEncodingStream out) {
      file.write(out);
      out.xdrEncodeLong(offset);
      out.xdrEncodeInt(count);
      stable.write(out);
      out.xdrEncodeByteBuffer(data.duplicate());
    }
  }

  /**
   * Of READDIR, section 3.3.16.
   *
   * @param count how many bytes the answer may have, without a sign
   */
  public record ReaddirArgs(NfsFh3 dir, long cookie, Verifier cookieverf, int count)
      implements XdrWritable {

    /** Reads them. */
    public static ReaddirArgs read(XdrDecodingStream in) throws IOException {
      return new ReaddirArgs(
          NfsFh3.read(in), in.xdrDecodeLong(), Verifier.read(in), in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      dir.write(out);
      out.xdrEncodeLong(cookie);
      cookieverf.write(out);
      out.xdrEncodeInt(count);
    }
  }

  /**
   * Of READDIRPLUS, section 3.3.17.
   *
   * @param dircount how many bytes the answer may have without attributes and handles
   * @param maxcount how many bytes it may have in all
   */
  public record ReaddirplusArgs(
      NfsFh3 dir, long cookie, Verifier cookieverf, int dircount, int maxcount)
      implements XdrWritable {

    /** Reads them. */
    public static ReaddirplusArgs read(XdrDecodingStream in) throws IOException {
      return new ReaddirplusArgs(
          NfsFh3.read(in),
          in.xdrDecodeLong(),
          Verifier.read(in),
          in.xdrDecodeInt(),
          in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      dir.write(out);
      out.xdrEncodeLong(cookie);
      cookieverf.write(out);
      out.xdrEncodeInt(dircount);
      out.xdrEncodeInt(maxcount);
    }
  }
}
