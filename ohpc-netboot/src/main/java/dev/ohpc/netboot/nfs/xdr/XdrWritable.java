package dev.ohpc.netboot.nfs.xdr;

import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** A value that can be written as XDR (RFC 4506). */
@FunctionalInterface
public interface XdrWritable {

  /** The value of {@code void} (RFC 4506 section 4.16): no bytes. */
  XdrWritable VOID = out -> {};

  /** Writes it. */
  void write(XdrEncodingStream out);

  /** Gives back what was lent for it: its bytes are on their way, or nobody wants them any more. */
  default void sent() {}
}
