package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.vfs.FsStat;
import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** What is told of a file system as a whole: FSSTAT, FSINFO and PATHCONF when they are done. */
public final class FileSystemResults {

  private FileSystemResults() {}

  /**
   * How much room there is, {@code FSSTAT3resok} (RFC 1813 section 3.3.18).
   *
   * @param invarsec for how many seconds that will not change
   */
  public record FsstatOk(PostOpAttr attributes, FsStat room, int invarsec) implements XdrWritable {

    /** Reads it. */
    public static FsstatOk read(XdrDecodingStream in) throws IOException {
      PostOpAttr attributes = PostOpAttr.read(in);
      long tbytes = in.xdrDecodeLong();
      long fbytes = in.xdrDecodeLong();
      long abytes = in.xdrDecodeLong();
      long tfiles = in.xdrDecodeLong();
      long ffiles = in.xdrDecodeLong();
      in.xdrDecodeLong(); // files for others than root: all that are free
      FsStat room = new FsStat(tbytes, fbytes, abytes, tfiles, ffiles);
      return new FsstatOk(attributes, room, in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      out.xdrEncodeLong(room.totalBytes());
      out.xdrEncodeLong(room.freeBytes());
      out.xdrEncodeLong(room.availableBytes());
      out.xdrEncodeLong(room.totalFiles());
      out.xdrEncodeLong(room.freeFiles());
      out.xdrEncodeLong(room.freeFiles());
      out.xdrEncodeInt(invarsec);
    }
  }

  /**
   * What the server can do, {@code FSINFO3resok} (RFC 1813 section 3.3.19).
   *
   * @param rtmax how many bytes READ gives at most
   * @param rtpref how many are best
   * @param rtmult of what they should be a multiple
   * @param wtmax how many bytes WRITE takes at most
   * @param wtpref how many are best
   * @param wtmult of what they should be a multiple
   * @param dtpref how many bytes are best for READDIR
   * @param maxfilesize how large a file may be
   * @param timeDelta how exact times are
   * @param properties the bits of {@link Property}
   */
  public record FsinfoOk(
      PostOpAttr attributes,
      int rtmax,
      int rtpref,
      int rtmult,
      int wtmax,
      int wtpref,
      int wtmult,
      int dtpref,
      long maxfilesize,
      NfsTime3 timeDelta,
      int properties)
      implements XdrWritable {

    /** Reads it. */
    public static FsinfoOk read(XdrDecodingStream in) throws IOException {
      return new FsinfoOk(
          PostOpAttr.read(in),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeLong(),
          NfsTime3.read(in),
          in.xdrDecodeInt());
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      out.xdrEncodeInt(rtmax);
      out.xdrEncodeInt(rtpref);
      out.xdrEncodeInt(rtmult);
      out.xdrEncodeInt(wtmax);
      out.xdrEncodeInt(wtpref);
      out.xdrEncodeInt(wtmult);
      out.xdrEncodeInt(dtpref);
      out.xdrEncodeLong(maxfilesize);
      timeDelta.write(out);
      out.xdrEncodeInt(properties);
    }
  }

  /** What a file system can do, for {@link FsinfoOk#properties}. */
  public enum Property {
    /** FSF3_LINK: hard links. */
    LINK(0x1),
    /** FSF3_SYMLINK: symbolic links. */
    SYMLINK(0x2),
    /** FSF3_HOMOGENEOUS: PATHCONF is the same for all files. */
    HOMOGENEOUS(0x8),
    /** FSF3_CANSETTIME: times can be set by SETATTR. */
    CANSETTIME(0x10);

    private final int bit;

    Property(int bit) {
      this.bit = bit;
    }

    /** All bits. */
    public static int all() {
      int bits = 0;
      for (Property property : values()) {
        bits |= property.bit;
      }
      return bits;
    }
  }

  /**
   * What names and links may be, {@code PATHCONF3resok} (RFC 1813 section 3.3.20).
   *
   * @param linkmax how many names a file may have
   * @param nameMax how many bytes a name may have
   * @param noTrunc whether a longer name is refused, not cut
   * @param chownRestricted whether only root gives files away
   * @param caseInsensitive whether names that differ in their case are the same
   * @param casePreserving whether names keep their case
   */
  public record PathconfOk(
      PostOpAttr attributes,
      int linkmax,
      int nameMax,
      boolean noTrunc,
      boolean chownRestricted,
      boolean caseInsensitive,
      boolean casePreserving)
      implements XdrWritable {

    /** Reads it. */
    public static PathconfOk read(XdrDecodingStream in) throws IOException {
      return new PathconfOk(
          PostOpAttr.read(in),
          in.xdrDecodeInt(),
          in.xdrDecodeInt(),
          in.xdrDecodeBoolean(),
          in.xdrDecodeBoolean(),
          in.xdrDecodeBoolean(),
          in.xdrDecodeBoolean());
    }

    @Override
    public void write(XdrEncodingStream out) {
      attributes.write(out);
      out.xdrEncodeInt(linkmax);
      out.xdrEncodeInt(nameMax);
      out.xdrEncodeBoolean(noTrunc);
      out.xdrEncodeBoolean(chownRestricted);
      out.xdrEncodeBoolean(caseInsensitive);
      out.xdrEncodeBoolean(casePreserving);
    }
  }
}
