package dev.ohpc.testkit.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.tftp.TftpDatagrams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;

/** A client that a test plays datagram by datagram, from one port. */
final class PlayedClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final InetSocketAddress server;
  private final DatagramSocket socket;
  private SocketAddress transfer;

  PlayedClient(InetSocketAddress server) {
    this(server, server.getAddress());
  }

  /** One with an address of its own. */
  PlayedClient(InetSocketAddress server, InetAddress own) {
    this.server = server;
    transfer = server;
    try {
      socket = new DatagramSocket(new InetSocketAddress(own, 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends to the port of requests; who answers next has the transfer. */
  void ask(byte[] datagram) {
    transfer = server;
    send(datagram, server);
  }

  /** Sends to the transfer's port. */
  void send(byte[] datagram) {
    send(datagram, transfer);
  }

  void send(byte[] datagram, SocketAddress to) {
    try {
      socket.send(new DatagramPacket(datagram, datagram.length, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came, and from which of the server's ports. */
  static final class Arrival {

    private final SocketAddress from;
    private final byte[] datagram;

    private Arrival(DatagramPacket packet) {
      from = packet.getSocketAddress();
      datagram = Arrays.copyOf(packet.getData(), packet.getLength());
    }

    SocketAddress from() {
      return from;
    }

    byte[] datagram() {
      return datagram;
    }

    boolean is(byte[] other) {
      return Arrays.equals(datagram, other);
    }
  }

  /** The next datagram. */
  byte[] next() {
    return nextArrival().datagram();
  }

  /** The next datagram, from whatever port. */
  Arrival nextArrival() {
    DatagramPacket packet = new DatagramPacket(new byte[0x10000], 0x10000);
    try {
      socket.receive(packet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (transfer.equals(server)) {
      transfer = packet.getSocketAddress();
    }
    return new Arrival(packet);
  }

  /** The next datagram in words. */
  String received() {
    return TftpDatagrams.describe(next());
  }

  /** The next datagram is this one. */
  void expect(byte[] datagram) {
    byte[] next = next();
    assertThat(TftpDatagrams.describe(next)).isEqualTo(TftpDatagrams.describe(datagram));
    assertThat(next).isEqualTo(datagram);
  }

  /** The next datagram that is not a repetition is this one: a slow test may see some. */
  void expectAfter(byte[] repeated, byte[] datagram) {
    byte[] next = next();
    for (int i = 0; i < 100 && Arrays.equals(next, repeated); i++) {
      next = next();
    }
    assertThat(TftpDatagrams.describe(next)).isEqualTo(TftpDatagrams.describe(datagram));
    assertThat(next).isEqualTo(datagram);
  }

  /** The server's port of the transfer. */
  SocketAddress transfer() {
    return transfer;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public void close() {
    socket.close();
  }
}
