package dev.ohpc.testkit.pi4;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A root over NFSv3, of which a board needs little: MNT, LOOKUP and READ (RFC 1813), as root, over
 * one connection and without a thread of its own, so that a thousand boards are no burden.
 */
final class NfsRoot implements AutoCloseable {

  private static final int MOUNT = 100_005;
  private static final int NFS = 100_003;
  private static final int VERSION = 3;
  private static final int MNT = 1;
  private static final int LOOKUP = 3;
  private static final int READ = 6;

  private static final int LAST_FRAGMENT = 0x8000_0000; // RFC 5531 section 11
  private static final int AUTH_SYS = 1;
  private static final int PATIENCE = 30_000; // milliseconds
  private static final int ATTRIBUTES = 84; // bytes of fattr3
  private static final int MOST_BYTES = 4096;
  private static final int LONGEST_REPLY = 1 << 20;
  private static final int HIGHEST_PRIVILEGED = 1023;
  private static final int LOWEST_PRIVILEGED = 665; // as the kernel, which leaves services theirs

  private final Socket socket;
  private byte[] root = new byte[0];
  private int xid;

  private NfsRoot(Socket socket) {
    this.socket = socket;
  }

  static NfsRoot connect(InetSocketAddress server, InetAddress board, boolean isPrivileged)
      throws IOException {
    Socket socket = new Socket();
    try {
      bind(socket, board, isPrivileged ? HIGHEST_PRIVILEGED : 0);
      socket.setSoTimeout(PATIENCE);
      socket.setTcpNoDelay(true);
      socket.connect(server, PATIENCE);
      return new NfsRoot(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** At a port or, if that is taken, below it; at any for 0. */
  private static void bind(Socket socket, InetAddress board, int highest) throws IOException {
    for (int port = highest; !socket.isBound(); port--) {
      try {
        socket.bind(new InetSocketAddress(board, port));
      } catch (BindException e) {
        if (port <= LOWEST_PRIVILEGED) {
          throw e;
        }
      }
    }
  }

  void mount(String path) throws IOException {
    ByteBuffer reply = call(MOUNT, MNT, out -> opaque(out, path.getBytes(StandardCharsets.UTF_8)));
    check("mount", reply);
    root = opaque(reply);
  }

  /** The handle of a file, by its path from the root. */
  byte[] lookUp(String path) throws IOException {
    byte[] handle = root;
    for (String name : path.substring(1).split("/", -1)) {
      byte[] directory = handle;
      ByteBuffer reply =
          call(
              NFS,
              LOOKUP,
              out -> {
                opaque(out, directory);
                opaque(out, name.getBytes(StandardCharsets.UTF_8));
              });
      check(path, reply);
      handle = opaque(reply);
    }
    return handle;
  }

  /** The beginning of a file, as much as a board needs of a name. */
  String read(String path) throws IOException {
    byte[] handle = lookUp(path);
    ByteBuffer reply =
        call(
            NFS,
            READ,
            out -> {
              opaque(out, handle);
              out.writeLong(0);
              out.writeInt(MOST_BYTES);
            });
    check(path, reply);
    skipAttributes(reply);
    reply.getInt(); // how many bytes
    reply.getInt(); // whether that is all
    return new String(opaque(reply), StandardCharsets.UTF_8);
  }

  private static void check(String what, ByteBuffer reply) throws NfsRefusedException {
    int status = reply.getInt();
    if (status != 0) {
      throw new NfsRefusedException(what, status);
    }
  }

  private static void skipAttributes(ByteBuffer reply) {
    if (reply.getInt() != 0) {
      reply.get(new byte[ATTRIBUTES]);
    }
  }

  /** Writes what a procedure is given. */
  private interface Arguments {

    void write(DataOutputStream out) throws IOException;
  }

  private ByteBuffer call(int program, int procedure, Arguments arguments) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int word : new int[] {++xid, 0, 2, program, VERSION, procedure}) {
      out.writeInt(word);
    }
    writeUser(out);
    arguments.write(out);
    DataOutputStream wire = new DataOutputStream(socket.getOutputStream());
    ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + bytes.size());
    wire.write(record.putInt(LAST_FRAGMENT | bytes.size()).put(bytes.toByteArray()).array());
    return reply();
  }

  /** root of a machine without a name, and no verifier. */
  private static void writeUser(DataOutputStream out) throws IOException {
    for (int word : new int[] {AUTH_SYS, 20, 0, 0, 0, 0, 0, 0, 0}) {
      out.writeInt(word);
    }
  }

  private ByteBuffer reply() throws IOException {
    ByteBuffer reply = ByteBuffer.wrap(record());
    int answered = reply.getInt();
    boolean isAccepted = reply.getInt() == 1 && reply.getInt() == 0;
    if (answered != xid || !isAccepted) {
      throw new ProtocolException("the call was not accepted");
    }
    reply.getInt(); // the verifier's kind
    opaque(reply);
    int status = reply.getInt();
    if (status != 0) {
      throw new ProtocolException("the call was not run: accept status " + status);
    }
    return reply;
  }

  private byte[] record() throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    boolean isLast = false;
    while (!isLast) {
      int mark = in.readInt();
      int length = mark & ~LAST_FRAGMENT;
      isLast = mark < 0;
      if (length > LONGEST_REPLY - record.size()) {
        throw new ProtocolException("a reply of more than " + LONGEST_REPLY + " bytes");
      }
      byte[] fragment = new byte[length];
      in.readFully(fragment);
      record.write(fragment);
    }
    return record.toByteArray();
  }

  private static void opaque(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
    out.write(new byte[padding(bytes.length)]);
  }

  private static byte[] opaque(ByteBuffer in) throws ProtocolException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining() - padding(length)) {
      throw new ProtocolException("a reply is cut off");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    in.position(in.position() + padding(length));
    return bytes;
  }

  /** XDR fills up to a multiple of four (RFC 4506 section 3). */
  private static int padding(int length) {
    return -length & 3;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
