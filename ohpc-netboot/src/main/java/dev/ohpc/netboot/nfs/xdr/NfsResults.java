package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.Xdr;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * What procedures of NFS version 3 (RFC 1813 section 3.3) tell when they are done, each named after
 * the RFC's {@code …3resok}.
 */
public final class NfsResults {

  private NfsResults() {}

  /** Of LOOKUP, section 3.3.3. */
  public record LookupOk(NfsFh3 object, PostOpAttr attributes, PostOpAttr dirAttributes)
      implements XdrWritable {

    /** Reads it. */
    public static LookupOk read(XdrDecodingStream in) throws IOException {
      return new LookupOk(NfsFh3.read(in), PostOpAttr.read(in), PostOpAttr.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      object.write(out);
      attributes.write(out);
      dirAttributes.write(out);
    }
  }

  /**
   * Of ACCESS, section 3.3.4.
   *
   * @param access the bits that are granted
   */
  public record AccessOk(PostOpAttr attributes, int access) implements XdrWritable {

    /** Reads it. */
    public static AccessOk read(XdrDecodingStream in) throws IOException {
      return new AccessOk(PostOpAttr.read(in), in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      out.xdrEncodeInt(access);
    }
  }

  /**
   * Of READLINK, section 3.3.5.
   *
   * @param target the text of the link
   */
  public record ReadlinkOk(PostOpAttr attributes, String target) implements XdrWritable {

    /** Reads it. */
    public static ReadlinkOk read(XdrDecodingStream in) throws IOException {
      return new ReadlinkOk(PostOpAttr.read(in), XdrShapes.text(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      XdrShapes.text(out, target);
    }
  }

  /**
   * Of READ, section 3.3.6; its count is that of the data.
   *
   * @param eof whether the data end where the file does
   * @param giveBack what is done when the data are sent
   */
  public record ReadOk(PostOpAttr attributes, boolean eof, ByteBuffer data, Runnable giveBack)
      implements XdrWritable {

    /** Data that are nobody's. */
    public static final Runnable OWN = () -> {};

    /** Reads it. */
    public static ReadOk read(XdrDecodingStream in) throws IOException {
      PostOpAttr attributes = PostOpAttr.read(in);
      int count = in.xdrDecodeInt();
      boolean eof = in.xdrDecodeBoolean();
      return new ReadOk(attributes, eof, ByteBuffer.wrap(XdrShapes.opaque(in, count)), OWN);
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      out.xdrEncodeInt(data.remaining());
      out.xdrEncodeBoolean(eof);
      if (out instanceof Xdr xdr) {
        xdr.xdrEncodeShallowByteBuffer(data.duplicate()); // not copied
      } else {
        out.xdrEncodeByteBuffer(data.duplicate());
      }
    }

    @Override
    public void sent() {
      giveBack.run();
    }
  }

  /**
   * Of WRITE, section 3.3.7.
   *
   * @param count how many bytes were written
   */
  public record WriteOk(WccData wcc, int count, StableHow committed, Verifier verf)
      implements XdrWritable {

    /** Reads it. */
    public static WriteOk read(XdrDecodingStream in) throws IOException {
      return new WriteOk(
          WccData.read(in), in.xdrDecodeInt(), StableHow.read(in), Verifier.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      wcc.write(out);
      out.xdrEncodeInt(count);
      committed.write(out);
      verf.write(out);
    }
  }

  /** Of COMMIT, section 3.3.21. */
  public record CommitOk(WccData wcc, Verifier verf) implements XdrWritable {

    /** Reads it. */
    public static CommitOk read(XdrDecodingStream in) throws IOException {
      return new CommitOk(WccData.read(in), Verifier.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      wcc.write(out);
      verf.write(out);
    }
  }

  /** Of CREATE, MKDIR, SYMLINK and MKNOD, sections 3.3.8 to 3.3.11. */
  public record CreateOk(Optional<NfsFh3> object, PostOpAttr attributes, WccData dir)
      implements XdrWritable {

    /** Reads it. */
    public static CreateOk read(XdrDecodingStream in) throws IOException {
      return new CreateOk(
          XdrShapes.optional(in, NfsFh3::read), PostOpAttr.read(in), WccData.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      XdrShapes.optional(out, object);
      attributes.write(out);
      dir.write(out);
    }
  }

  /** Of RENAME, done or not, section 3.3.14. */
  public record RenameWcc(WccData fromDir, WccData toDir) implements XdrWritable {

    /** Reads it. */
    public static RenameWcc read(XdrDecodingStream in) throws IOException {
      return new RenameWcc(WccData.read(in), WccData.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      fromDir.write(out);
      toDir.write(out);
    }
  }

  /** Of LINK, done or not, section 3.3.15. */
  public record LinkWcc(PostOpAttr file, WccData linkDir) implements XdrWritable {

    /** Reads it. */
    public static LinkWcc read(XdrDecodingStream in) throws IOException {
      return new LinkWcc(PostOpAttr.read(in), WccData.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      file.write(out);
      linkDir.write(out);
    }
  }
}
