package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * At which port a program listens, {@code mapping} (RFC 1833 section 3.1).
 *
 * @param prog the program's number
 * @param vers its version
 * @param prot 6 for TCP, 17 for UDP
 * @param port the port
 */
public record Mapping(int prog, int vers, int prot, int port) implements XdrWritable {

  /** {@code IPPROTO_TCP}. */
  public static final int TCP = 6;

  /** Reads one. */
  public static Mapping read(XdrDecodingStream in) throws IOException {
    return new Mapping(in.xdrDecodeInt(), in.xdrDecodeInt(), in.xdrDecodeInt(), in.xdrDecodeInt());
  }

  @Override
  public void write(XdrEncodingStream out) {
    out.xdrEncodeInt(prog);
    out.xdrEncodeInt(vers);
    out.xdrEncodeInt(prot);
    out.xdrEncodeInt(port);
  }
}
