package dev.ohpc.netboot.nfs.serve;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A connection on which any bytes can be sent. */
final class RawConnection implements AutoCloseable {

  /** The mark of a last fragment (RFC 5531 section 11). */
  static final int LAST = 0x8000_0000;

  /** AUTH_NONE, for the credential and the verifier. */
  static final int[] NO_AUTH = {0, 0, 0, 0};

  private static final int PATIENCE = 30_000; // milliseconds

  private final Socket socket;
  private final DataInputStream in;

  RawConnection(InetSocketAddress server) throws IOException {
    socket = new Socket(server.getAddress(), server.getPort());
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
  }

  static byte[] words(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
    Arrays.stream(words).forEach(bytes::putInt);
    return bytes.array();
  }

  /** The head of a call, without its credential. */
  static int[] call(int xid, int program, int version, int procedure) {
    return new int[] {xid, 0, 2, program, version, procedure};
  }

  /** A record of one fragment. */
  static byte[] record(int[]... parts) {
    int[] body = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    int mark = LAST | body.length * Integer.BYTES;
    return words(IntStream.concat(IntStream.of(mark), Arrays.stream(body)).toArray());
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The bytes of one answer. */
  byte[] answer() throws IOException {
    return in.readNBytes(in.readInt() & ~LAST);
  }

  /** The words of one answer. */
  int[] answerInWords() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(answer());
    return IntStream.range(0, bytes.capacity() / Integer.BYTES).map(i -> bytes.getInt()).toArray();
  }

  /** Whether the server ends the connection on some bytes, or before all of them are sent. */
  boolean isEndedBy(byte[] bytes) throws IOException {
    try {
      send(bytes);
    } catch (SocketException e) {
      return true;
    }
    return isAtEnd();
  }

  /** Whether the server ends the connection without another word. */
  boolean isAtEnd() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true; // reset, since not all was read
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
