package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;

/** How values of a type are read from XDR (RFC 4506). */
@FunctionalInterface
public interface XdrReader<T> {

  /** What stands for {@code void}. */
  XdrReader<XdrWritable> VOID = in -> XdrWritable.VOID;

  /**
   * Reads a value.
   *
   * @throws IOException if the bytes are none
   */
  T read(XdrDecodingStream in) throws IOException;
}
