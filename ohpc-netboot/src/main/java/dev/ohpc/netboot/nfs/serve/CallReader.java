package dev.ohpc.netboot.nfs.serve;

import dev.ohpc.netboot.nfs.access.Credential;
import dev.ohpc.netboot.nfs.xdr.XdrShapes;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import org.dcache.oncrpc4j.rpc.RpcAuthType;
import org.dcache.oncrpc4j.rpc.RpcAuthTypeNone;
import org.dcache.oncrpc4j.rpc.RpcCall;
import org.dcache.oncrpc4j.rpc.RpcMessageType;
import org.dcache.oncrpc4j.rpc.RpcTransport;
import org.dcache.oncrpc4j.xdr.Xdr;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.jspecify.annotations.Nullable;

/** Reads the head of a call, up to its arguments (RFC 5531 section 9). */
final class CallReader {

  private static final int LONGEST_AUTH = 400; // section 8.2
  private static final int LONGEST_MACHINE_NAME = 255; // appendix A
  private static final int MOST_GROUPS = 16;
  private static final int RPC_VERSION = 2;

  private CallReader() {}

  /**
   * A call whose arguments are still to be read.
   *
   * @param isThisRpc whether it is of the version of RPC that there is
   * @param credential none if it cannot be understood
   */
  record Incoming(RpcCall call, boolean isThisRpc, @Nullable Credential credential) {}

  /**
   * Reads a record.
   *
   * @throws IOException if it is no call
   */
  static Incoming read(Xdr record, RpcTransport transport) throws IOException {
    record.beginDecoding();
    int xid = record.xdrDecodeInt();
    if (record.xdrDecodeInt() != RpcMessageType.CALL) {
      throw new ProtocolException("a call is expected here");
    }
    int version = record.xdrDecodeInt();
    int program = record.xdrDecodeInt();
    int programVersion = record.xdrDecodeInt();
    int procedure = record.xdrDecodeInt();
    boolean isThisRpc = version == RPC_VERSION;
    Credential credential = isThisRpc ? credential(record) : null;
    RpcCall call =
        new RpcCall(
            xid, program, programVersion, procedure, new RpcAuthTypeNone(), record, transport);
    return new Incoming(call, isThisRpc, credential);
  }

  private static @Nullable Credential credential(XdrDecodingStream record) throws IOException {
    int flavor = record.xdrDecodeInt();
    byte[] body = XdrShapes.opaque(record, LONGEST_AUTH);
    record.xdrDecodeInt(); // the verifier, of which neither flavor makes use
    XdrShapes.opaque(record, LONGEST_AUTH);
    return switch (flavor) {
      case RpcAuthType.NONE -> Credential.NONE;
      case RpcAuthType.UNIX -> sys(body);
      default -> null;
    };
  }

  private static @Nullable Credential sys(byte[] body) {
    Xdr in = new Xdr(body);
    in.beginDecoding();
    try {
      in.xdrDecodeInt(); // the stamp, any number
      XdrShapes.opaque(in, LONGEST_MACHINE_NAME);
      int uid = in.xdrDecodeInt();
      int gid = in.xdrDecodeInt();
      return new Credential.Sys(uid, gid, groups(in));
    } catch (IOException e) {
      return null;
    }
  }

  private static List<Integer> groups(XdrDecodingStream in) throws IOException {
    int count = in.xdrDecodeInt();
    if (count < 0 || count > MOST_GROUPS) {
      throw new ProtocolException("a user has at most 16 groups here");
    }
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(in.xdrDecodeInt());
    }
    return groups;
  }
}
