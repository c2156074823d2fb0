package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * The attributes of a file after a call, {@code post_op_attr} (RFC 1813 section 2.6).
 *
 * @param attributes none if they cannot be had
 */
public record PostOpAttr(Optional<Fattr3> attributes) implements XdrWritable {

  /** Without attributes. */
  public static final PostOpAttr NONE = new PostOpAttr(Optional.empty());

  /** Reads some. */
  public static PostOpAttr read(XdrDecodingStream in) throws IOException {
    return new PostOpAttr(XdrShapes.optional(in, Fattr3::read));
  }

  @Override
  public void write(XdrEncodingStream out) {
    XdrShapes.optional(out, attributes);
  }

  /** How many bytes they take. */
  public int size() {
    return Integer.BYTES + (attributes.isPresent() ? Fattr3.SIZE : 0);
  }
}
