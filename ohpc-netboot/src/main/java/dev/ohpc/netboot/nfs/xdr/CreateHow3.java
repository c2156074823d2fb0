package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.net.ProtocolException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** How a file is to be made, {@code createhow3} (RFC 1813 section 3.3.8). */
public sealed interface CreateHow3 extends XdrWritable {

  /** Reads one. */
  static CreateHow3 read(XdrDecodingStream in) throws IOException {
    int mode = in.xdrDecodeInt();
    return switch (mode) {
      case 0 -> new Unchecked(Sattr3.read(in));
      case 1 -> new Guarded(Sattr3.read(in));
      case 2 -> new Exclusive(Verifier.read(in));
      default -> throw new ProtocolException("there is no createmode3 of " + mode);
    };
  }

  /**
   * A file that is there is taken.
   *
   * @param attributes what it gets
   */
  record Unchecked(Sattr3 attributes) implements CreateHow3 {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(0);
      attributes.write(out);
    }
  }

  /**
   * No file may be there.
   *
   * @param attributes what it gets
   */
  record Guarded(Sattr3 attributes) implements CreateHow3 {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(1);
      attributes.write(out);
    }
  }

  /**
   * No file may be there but one that the same call has made, which came twice.
   *
   * @param verifier by which such a file is known
   */
  record Exclusive(Verifier verifier) implements CreateHow3 {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(2);
      verifier.write(out);
    }
  }
}
