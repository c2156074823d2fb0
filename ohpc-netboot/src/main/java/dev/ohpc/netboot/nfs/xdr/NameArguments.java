package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * The arguments of the procedures of NFS version 3 (RFC 1813 section 3.3) that make names, and have
 * more than one.
 */
public final class NameArguments {

  private NameArguments() {}

  /** Of CREATE, section 3.3.8. */
  public record CreateArgs(DirOpArgs3 where, CreateHow3 how) implements XdrWritable {

    /** Reads them. */
    public static CreateArgs read(XdrDecodingStream in) throws IOException {
      return new CreateArgs(DirOpArgs3.read(in), CreateHow3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      where.write(out);
      how.write(out);
    }
  }

  /** Of MKDIR, section 3.3.9. */
  public record MkdirArgs(DirOpArgs3 where, Sattr3 attributes) implements XdrWritable {

    /** Reads them. */
    public static MkdirArgs read(XdrDecodingStream in) throws IOException {
      return new MkdirArgs(DirOpArgs3.read(in), Sattr3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      where.write(out);
      attributes.write(out);
    }
  }

  /**
   * Of SYMLINK, section 3.3.10.
   *
   * @param target the text of the link
   */
  public record SymlinkArgs(DirOpArgs3 where, Sattr3 attributes, String target)
      implements XdrWritable {

    /** Reads them. */
    public static SymlinkArgs read(XdrDecodingStream in) throws IOException {
      return new SymlinkArgs(DirOpArgs3.read(in), Sattr3.read(in), XdrShapes.text(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      where.write(out);
      attributes.write(out);
      XdrShapes.text(out, target);
    }
  }

  /** Of MKNOD, section 3.3.11. */
  public record MknodArgs(DirOpArgs3 where, MknodData3 what) implements XdrWritable {

    /** Reads them. */
    public static MknodArgs read(XdrDecodingStream in) throws IOException {
      return new MknodArgs(DirOpArgs3.read(in), MknodData3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      where.write(out);
      what.write(out);
    }
  }

  /** Of RENAME, section 3.3.14. */
  public record RenameArgs(DirOpArgs3 from, DirOpArgs3 to) implements XdrWritable {

    /** Reads them. */
    public static RenameArgs read(XdrDecodingStream in) throws IOException {
      return new RenameArgs(DirOpArgs3.read(in), DirOpArgs3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      from.write(out);
      to.write(out);
    }
  }

  /** Of LINK, section 3.3.15. */
  public record LinkArgs(NfsFh3 file, DirOpArgs3 link) implements XdrWritable {

    /** Reads them. */
    public static LinkArgs read(XdrDecodingStream in) throws IOException {
      return new LinkArgs(NfsFh3.read(in), DirOpArgs3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      file.write(out);
      link.write(out);
    }
  }
}
