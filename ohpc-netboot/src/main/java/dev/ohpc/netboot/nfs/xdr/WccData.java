package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * What a file was before and after a call, {@code wcc_data} (RFC 1813 section 2.6): a client whose
 * cache agrees with what was before knows that nobody else changed the file.
 *
 * @param before {@code pre_op_attr}
 * @param after {@code post_op_attr}
 */
public record WccData(Optional<WccAttr> before, PostOpAttr after) implements XdrWritable {

  /** Without attributes. */
  public static final WccData NONE = new WccData(Optional.empty(), PostOpAttr.NONE);

  /** Reads some. */
  public static WccData read(XdrDecodingStream in) throws IOException {
    return new WccData(XdrShapes.optional(in, WccAttr::read), PostOpAttr.read(in));
  }

  @Override
  public void write(XdrEncodingStream out) {
    XdrShapes.optional(out, before);
    after.write(out);
  }

  /**
   * What shows that a file changed, {@code wcc_attr}.
   *
   * @param size in bytes
   * @param mtime when its content changed
   * @param ctime when its content or its attributes changed
   */
  public record WccAttr(long size, NfsTime3 mtime, NfsTime3 ctime) implements XdrWritable {

    /** That of a file. */
    public static WccAttr of(Stat stat) {
      return new WccAttr(stat.size(), NfsTime3.of(stat.modified()), NfsTime3.of(stat.changed()));
    }

    private static WccAttr read(XdrDecodingStream in) throws IOException {
      return new WccAttr(in.xdrDecodeLong(), NfsTime3.read(in), NfsTime3.read(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeLong(size);
      mtime.write(out);
      ctime.write(out);
    }
  }
}
