package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;

/** A server that a test plays datagram by datagram: a port for requests, and a transfer's port. */
final class PlayedServer implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final DatagramSocket requests = opened();
  private final DatagramSocket transfer = opened();
  private SocketAddress client = requests.getLocalSocketAddress();

  static DatagramSocket opened() {
    try {
      DatagramSocket socket =
          new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return (InetSocketAddress) requests.getLocalSocketAddress();
  }

  InetSocketAddress client() {
    return (InetSocketAddress) client;
  }

  /** The next request, in words. */
  String request() {
    DatagramPacket packet = next(requests);
    client = packet.getSocketAddress();
    return words(packet);
  }

  /** The next datagram for the transfer, in words. */
  String received() {
    return words(next(transfer));
  }

  /** The transfer sends a datagram. */
  void send(byte[] datagram) {
    send(transfer, datagram, client);
  }

  /** Someone else sends one; gives the answer, in words. */
  String answerToStranger(byte[] datagram) {
    try (DatagramSocket stranger = opened()) {
      send(stranger, datagram, client);
      return words(next(stranger));
    }
  }

  static void send(DatagramSocket from, byte[] datagram, SocketAddress to) {
    try {
      from.send(new DatagramPacket(datagram, datagram.length, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatagramPacket next(DatagramSocket at) {
    try {
      return received(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatagramPacket received(DatagramSocket at) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[0xffff], 0xffff);
    at.receive(packet);
    return packet;
  }

  static String words(DatagramPacket packet) {
    return TftpDatagrams.describe(Arrays.copyOf(packet.getData(), packet.getLength()));
  }

  @Override
  public void close() {
    requests.close();
    transfer.close();
  }
}
