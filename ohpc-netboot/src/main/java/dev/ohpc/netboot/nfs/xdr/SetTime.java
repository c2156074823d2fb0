package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.net.ProtocolException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** What is to become of a time, {@code set_atime} and {@code set_mtime} (RFC 1813 section 2.6). */
public sealed interface SetTime extends XdrWritable {

  /** Nothing, DONT_CHANGE. */
  SetTime KEPT = new Kept();

  /** The server's time, SET_TO_SERVER_TIME. */
  SetTime SERVER = new Server();

  /** A time of the client's, SET_TO_CLIENT_TIME. */
  static SetTime of(NfsTime3 time) {
    return new Client(time);
  }

  /** Reads one. */
  static SetTime read(XdrDecodingStream in) throws IOException {
    int how = in.xdrDecodeInt();
    return switch (how) {
      case 0 -> KEPT;
      case 1 -> SERVER;
      case 2 -> new Client(NfsTime3.read(in));
      default -> throw new ProtocolException("there is no time_how of " + how);
    };
  }

  /** It stays. */
  record Kept() implements SetTime {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(0);
    }
  }

  /** It becomes the server's time. */
  record Server() implements SetTime {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(1);
    }
  }

  /**
   * It becomes a time of the client's.
   *
   * @param time which
   */
  record Client(NfsTime3 time) implements SetTime {

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeInt(2);
      time.write(out);
    }
  }
}
