package dev.ohpc.netboot.nfs.xdr;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * A file handle, {@code nfs_fh3} (RFC 1813 section 2.6): bytes that only the server understands.
 */
public final class NfsFh3 implements XdrWritable {

  /** {@code NFS3_FHSIZE}, and {@code FHSIZE3} of MOUNT (section 5.1.4). */
  public static final int MAX_LENGTH = 64;

  private final byte[] data;

  private NfsFh3(byte[] data) {
    this.data = data;
  }

  /** A handle of some bytes. */
  public static NfsFh3 of(byte[] data) {
    checkArgument(data.length <= MAX_LENGTH, "a handle of %s bytes is not possible", data.length);
    return new NfsFh3(data.clone());
  }

  /** The bytes. */
  public byte[] bytes() {
    return data.clone();
  }

  /** How many bytes there are. */
  public int length() {
    return data.length;
  }

  /** Reads one. */
  public static NfsFh3 read(XdrDecodingStream in) throws IOException {
    return new NfsFh3(XdrShapes.opaque(in, MAX_LENGTH));
  }

  @Override
  public void write(XdrEncodingStream out) {
    out.xdrEncodeDynamicOpaque(data);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NfsFh3 handle && Arrays.equals(data, handle.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(data);
  }
}
