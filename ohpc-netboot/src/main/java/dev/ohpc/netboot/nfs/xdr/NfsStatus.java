package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * How a procedure ended, {@code nfsstat3} (RFC 1813 section 2.6). Those that {@code mountstat3} has
 * too have the same numbers there (section 5.1.5).
 */
public enum NfsStatus implements XdrWritable {
  /** It was done. */
  OK(0),
  /** Only the owner may do this. */
  PERM(1),
  /** There is no such file. */
  NOENT(2),
  /** A fault of what lies below. */
  IO(5),
  /** Permission denied. */
  ACCES(13),
  /** The name is taken. */
  EXIST(17),
  /** From one file system to another. */
  XDEV(18),
  /** No directory where one is needed. */
  NOTDIR(20),
  /** A directory where none may be. */
  ISDIR(21),
  /** Makes no sense. */
  INVAL(22),
  /** Larger than a file may be. */
  FBIG(27),
  /** No room is left. */
  NOSPC(28),
  /** The file system cannot be written. */
  ROFS(30),
  /** A file has as many names as it may have. */
  MLINK(31),
  /** The name is too long. */
  NAMETOOLONG(63),
  /** The directory is not empty. */
  NOTEMPTY(66),
  /** The owner's share of the room is used up. */
  DQUOT(69),
  /** The file that was meant is gone. */
  STALE(70),
  /** The handle is none of this server's. */
  BADHANDLE(10_001),
  /** The file changed since its client looked at it. */
  NOT_SYNC(10_002),
  /** A cookie that is none of this server's. */
  BAD_COOKIE(10_003),
  /** There is no such thing here. */
  NOTSUPP(10_004),
  /** The answer has no room for even one entry. */
  TOOSMALL(10_005),
  /** A fault of the server. */
  SERVERFAULT(10_006),
  /** A type that cannot be made. */
  BADTYPE(10_007);

  private final int code;

  NfsStatus(int code) {
    this.code = code;
  }

  /** Reads one. */
  public static NfsStatus read(XdrDecodingStream in) throws IOException {
    int code = in.xdrDecodeInt();
    return Arrays.stream(values())
        .filter(status -> status.code == code)
        .findFirst()
        .orElseThrow(() -> new ProtocolException("there is no nfsstat3 of " + code));
  }

  @Override
  public void write(XdrEncodingStream out) {
    out.xdrEncodeInt(code);
  }
}
