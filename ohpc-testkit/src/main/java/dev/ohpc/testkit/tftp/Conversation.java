package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One transfer's datagrams: it knows the server's TID once that is settled, refuses all others, and
 * keeps the time.
 */
final class Conversation implements AutoCloseable {

  private static final byte[] UNKNOWN_TID = TftpDatagrams.error(5, "Unknown transfer ID");

  /** More than a request and its answer take (RFC 2347: 512). */
  private static final int SMALLEST_BUFFER = 1024;

  private static final int LARGEST_BUFFER = 4 << 20;

  private final ClientSettings settings;
  private final DatagramSocket socket;
  private final DatagramPacket incoming;
  private final DatagramPacket outgoing;
  private final long began = System.nanoTime();
  private final long end;
  private long resendAt;
  private int resent;
  private int inARow;
  private int tid;

  Conversation(ClientSettings settings) throws IOException {
    this.settings = settings;
    int blksize = largest("blksize", 512, 65_464);
    // One byte more than may come, to see it when more does.
    byte[] buffer = new byte[Math.max(SMALLEST_BUFFER, TftpDatagrams.HEADER + blksize + 1)];
    incoming = new DatagramPacket(buffer, buffer.length);
    outgoing = new DatagramPacket(buffer, 0, settings.server());
    end = began + settings.timeLimit().toNanos();
    socket = new DatagramSocket(settings.local());
    makeRoomFor(2L * buffer.length * largest("windowsize", 1, 65_535));
  }

  private int largest(String option, int least, int most) {
    return settings.options().stream()
        .filter(each -> each.name().equalsIgnoreCase(option))
        .filter(each -> each.value().matches("[0-9]{1,9}"))
        .mapToInt(each -> Math.min(most, Integer.parseInt(each.value())))
        .reduce(least, Math::max);
  }

  private void makeRoomFor(long bytes) throws IOException {
    if (bytes > socket.getReceiveBufferSize()) {
      socket.setReceiveBufferSize((int) Math.min(bytes, LARGEST_BUFFER));
    }
  }

  /** Sends to the server's TID, or to the port of requests as long as there is none. */
  void send(byte[] datagram) throws IOException {
    outgoing.setData(datagram);
    socket.send(outgoing);
    resendAt = System.nanoTime() + settings.retransmitAfter().toNanos();
  }

  /** Counts that the last datagram has to be sent once more, unless that was done too often. */
  void countResend() throws SocketTimeoutException {
    if (inARow++ >= settings.retries()) {
      String unanswered = TftpDatagrams.describe(outgoing.getData());
      throw new SocketTimeoutException(
          "no answer to " + unanswered + ", sent " + inARow + " times");
    }
    resent++;
  }

  /** Something new came: the time to send again begins anew. */
  void progressed() {
    inARow = 0;
    resendAt = System.nanoTime() + settings.retransmitAfter().toNanos();
  }

  /**
   * Waits for a datagram of the server.
   *
   * @return false when it is time to send again
   * @throws SocketTimeoutException at the end of the time limit
   */
  boolean receive() throws IOException {
    for (long now = System.nanoTime(); now - resendAt < 0; now = System.nanoTime()) {
      if (now - end >= 0) {
        throw new SocketTimeoutException("not done within " + settings.timeLimit());
      }
      if (arrives(Math.min(resendAt - now, end - now)) && isFromServer()) {
        return true;
      }
    }
    return false;
  }

  /** Waits for a datagram of the server until a time that is not over the time limit. */
  boolean receiveUntil(long time) throws IOException {
    resendAt = Math.min(time, end);
    return resendAt - System.nanoTime() > 0 && receive();
  }

  private boolean arrives(long nanos) throws IOException {
    socket.setSoTimeout((int) TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
    incoming.setLength(incoming.getData().length);
    try {
      socket.receive(incoming);
      return true;
    } catch (InterruptedIOException e) {
      return false;
    }
  }

  private boolean isFromServer() throws IOException {
    boolean isServer =
        incoming.getAddress().equals(settings.server().getAddress())
            && (tid == 0 || incoming.getPort() == tid);
    if (isServer) {
      return incoming.getLength() >= TftpDatagrams.HEADER;
    }
    refuse(incoming.getSocketAddress());
    return false;
  }

  private void refuse(SocketAddress stranger) throws IOException {
    boolean isTransfer = opcode() == TftpDatagrams.DATA || opcode() == TftpDatagrams.OACK;
    if (isTransfer && incoming.getLength() >= TftpDatagrams.HEADER) {
      socket.send(new DatagramPacket(UNKNOWN_TID, UNKNOWN_TID.length, stranger));
    }
  }

  /** From now on only who sent the last datagram is the server. */
  void settle() {
    if (tid == 0) {
      tid = incoming.getPort();
      outgoing.setPort(tid);
    }
  }

  /** Tells the server why there is no more to come from here; nobody waits for an answer. */
  void tell(int code, String message) throws IOException {
    if (tid != 0) {
      send(TftpDatagrams.error(code, message));
    }
  }

  int opcode() {
    return TftpDatagrams.number(incoming.getData(), 0);
  }

  int block() {
    return TftpDatagrams.number(incoming.getData(), 2);
  }

  byte[] datagram() {
    return incoming.getData();
  }

  int length() {
    return incoming.getLength();
  }

  TftpErrorException error() {
    return new TftpErrorException(block(), TftpDatagrams.message(datagram(), length()));
  }

  int resent() {
    return resent;
  }

  Duration duration() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() {
    socket.close();
  }
}
