package dev.ohpc.testkit.netboot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A transfer whose client has got the first block and says nothing. */
final class HeldTransfer implements AutoCloseable {

  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

  private static final int HEADER = 4;

  private final DatagramSocket socket;
  private final int firstBlock;

  private HeldTransfer(DatagramSocket socket, int firstBlock) {
    this.socket = socket;
    this.firstBlock = firstBlock;
  }

  static HeldTransfer of(InetSocketAddress server, String file) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    byte[] request = ("\0\1" + file + "\0octet\0").getBytes(US_ASCII);
    socket.setSoTimeout(PATIENCE);
    socket.send(new DatagramPacket(request, request.length, server));
    DatagramPacket answer = new DatagramPacket(new byte[1000], 1000);
    socket.receive(answer);
    return new HeldTransfer(socket, answer.getLength() - HEADER);
  }

  /** Bytes of the first block. */
  int firstBlock() {
    return firstBlock;
  }

  @Override
  public void close() {
    socket.close();
  }
}
