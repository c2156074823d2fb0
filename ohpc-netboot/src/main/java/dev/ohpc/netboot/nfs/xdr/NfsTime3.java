package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.time.Instant;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * A time, {@code nfstime3} (RFC 1813 section 2.6): from 1970 to 2106.
 *
 * @param seconds since 1970, without a sign
 * @param nseconds the rest, in nanoseconds
 */
public record NfsTime3(int seconds, int nseconds) implements XdrWritable {

  private static final long LAST = 0xFFFF_FFFFL;

  /** The nearest that there is to a moment. */
  public static NfsTime3 of(Instant moment) {
    long second = moment.getEpochSecond();
    if (second < 0) {
      return new NfsTime3(0, 0);
    }
    return second > LAST ? new NfsTime3(-1, 0) : new NfsTime3((int) second, moment.getNano());
  }

  /** The moment that it means. */
  public Instant toInstant() {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(seconds), Integer.toUnsignedLong(nseconds));
  }

  /** Reads one. */
  public static NfsTime3 read(XdrDecodingStream in) throws IOException {
    return new NfsTime3(in.xdrDecodeInt(), in.xdrDecodeInt());
  }

  @Override
  public void write(XdrEncodingStream out) {
    out.xdrEncodeInt(seconds);
    out.xdrEncodeInt(nseconds);
  }
}
