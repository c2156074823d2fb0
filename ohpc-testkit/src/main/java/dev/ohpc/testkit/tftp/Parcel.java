package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** A datagram that is held back. */
final class Parcel implements Comparable<Parcel> {

  private final ByteBuffer datagram;
  private final DatagramChannel from;
  private final SocketAddress to;
  private final long due;
  private boolean isSent;

  Parcel(ByteBuffer datagram, DatagramChannel from, SocketAddress to, long due) {
    this.datagram = ByteBuffer.allocate(datagram.remaining()).put(datagram.duplicate()).flip();
    this.from = from;
    this.to = to;
    this.due = due;
  }

  /** When it is sent at the latest, by {@link System#nanoTime}. */
  long due() {
    return due;
  }

  /** Sends it once, however often it is asked to; says whether it did. */
  boolean send() throws IOException {
    if (isSent || !from.isOpen()) {
      return false;
    }
    isSent = true;
    from.send(datagram, to);
    return true;
  }

  @Override
  public int compareTo(Parcel other) {
    return Long.compare(due - other.due, 0);
  }
}
