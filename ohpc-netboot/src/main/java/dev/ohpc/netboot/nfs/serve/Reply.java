package dev.ohpc.netboot.nfs.serve;

import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import org.dcache.oncrpc4j.xdr.XdrAble;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * An answer as oncrpc4j wants it.
 *
 * @param body the answer
 */
record Reply(XdrWritable body) implements XdrAble {

  @Override
  public void xdrEncode(XdrEncodingStream xdr) {
    body.write(xdr);
  }

  @Override
  public void xdrDecode(XdrDecodingStream xdr) {
    throw new UnsupportedOperationException("a server reads no answers");
  }
}
