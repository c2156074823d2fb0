package dev.ohpc.testkit.tftp;

import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;

/** A socket of a link that stands for a port on its other side. */
class StandIn {

  private final SocketAddress peer;
  private final DatagramChannel channel;
  private long lastUse = System.nanoTime();

  /** Stands for a peer. */
  StandIn(SocketAddress peer, DatagramChannel channel) {
    this.peer = peer;
    this.channel = channel;
  }

  SocketAddress peer() {
    return peer;
  }

  DatagramChannel channel() {
    return channel;
  }

  void use(long now) {
    lastUse = now;
  }

  boolean isIdle(long now, long nanos) {
    return now - lastUse > nanos;
  }

  /** What stands for a client towards a server. */
  static final class OfClient extends StandIn {

    private final Lane up;
    private final Lane down;

    OfClient(SocketAddress peer, DatagramChannel channel, Lane up, Lane down) {
      super(peer, channel);
      this.up = up;
      this.down = down;
    }

    /** What the client sends. */
    Lane up() {
      return up;
    }

    /** What it is sent. */
    Lane down() {
      return down;
    }
  }
}
