package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * A name in a directory, {@code diropargs3} (RFC 1813 section 2.6).
 *
 * @param dir the directory
 * @param name the name, as the client says it: it may be none that a file can have
 */
public record DirOpArgs3(NfsFh3 dir, String name) implements XdrWritable {

  /** Reads one. */
  public static DirOpArgs3 read(XdrDecodingStream in) throws IOException {
    return new DirOpArgs3(NfsFh3.read(in), XdrShapes.text(in));
  }

  @Override
  public void write(XdrEncodingStream out) {
    dir.write(out);
    XdrShapes.text(out, name);
  }
}
