package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * Eight bytes by which one side knows again what it said: {@code cookieverf3}, {@code createverf3}
 * and {@code writeverf3} (RFC 1813 section 2.4).
 *
 * @param bits the bytes
 */
public record Verifier(long bits) implements XdrWritable {

  /** Eight zeros. */
  public static final Verifier ZERO = new Verifier(0);

  /** Reads one. */
  public static Verifier read(XdrDecodingStream in) throws IOException {
    return new Verifier(in.xdrDecodeLong());
  }

  @Override
  public void write(XdrEncodingStream out) {
    out.xdrEncodeLong(bits);
  }
}
