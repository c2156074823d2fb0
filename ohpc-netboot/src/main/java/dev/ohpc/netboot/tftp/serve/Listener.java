package dev.ohpc.netboot.tftp.serve;

import dev.ohpc.netboot.tftp.packet.Reply;
import dev.ohpc.netboot.tftp.transfer.Bounds;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import org.apache.commons.net.tftp.TFTPPacket;

/** A socket that requests come to. All that is sent for them goes out from its address. */
final class Listener implements Handler {

  private static final int SHORTEST = 4; // bytes; an opcode, an empty name and an empty mode
  private static final int AT_ONCE = 64; // datagrams, before other sockets have their turn
  private static final int BUFFER = 1 << 20; // bytes; the requests of a whole cluster
  private static final int IPV4_HEADERS = 20 + 8 + 4; // bytes of IP, UDP and TFTP
  private static final int IPV6_HEADERS = 40 + 8 + 4;

  private final DatagramChannel channel;
  private final InetSocketAddress address;
  private final Bounds bounds;
  private final Reception reception;
  private final EventLoop loop;

  /** Listens at an address; port 0 is any that is free. */
  Listener(InetSocketAddress at, Bounds bounds, Reception reception, EventLoop loop)
      throws IOException {
    this.bounds = clamped(bounds, at.getAddress());
    this.reception = reception;
    this.loop = loop;
    this.channel = socket(at);
    this.address = (InetSocketAddress) channel.getLocalAddress();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    loop.register(channel, this);
  }

  private static DatagramChannel socket(InetSocketAddress at) throws IOException {
    DatagramChannel channel =
        DatagramChannel.open(
            at.getAddress() instanceof Inet6Address
                ? StandardProtocolFamily.INET6
                : StandardProtocolFamily.INET);
    try {
      return channel.bind(at);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Blocks that need no fragments on the way out. */
  private static Bounds clamped(Bounds bounds, InetAddress local) throws IOException {
    NetworkInterface own = NetworkInterface.getByInetAddress(local);
    if (own == null) {
      return bounds;
    }
    int headers = local instanceof Inet6Address ? IPV6_HEADERS : IPV4_HEADERS;
    return bounds.withBlockSizeAtMost(own.getMTU() - headers);
  }

  InetSocketAddress address() {
    return address;
  }

  Bounds bounds() {
    return bounds;
  }

  /** A socket with a port of its own, from which a transfer is sent (TID, RFC 1350 section 4). */
  DatagramChannel newTransferSocket() throws IOException {
    return socket(new InetSocketAddress(address.getAddress(), 0));
  }

  /** Some clients take nothing from the port that they asked, so an ERROR has its own, too. */
  void refuse(InetSocketAddress client, int code, String message) {
    try (DatagramChannel own = newTransferSocket()) {
      own.send(Reply.error(client, code, message), client);
    } catch (IOException e) {
      loop.journal().broken("telling " + client + " of an error", e);
    }
  }

  @Override
  public void ready(SelectionKey key) {
    try {
      for (int i = 0; i < AT_ONCE && receive(); i++) {}
    } catch (IOException | RuntimeException e) {
      loop.journal().broken("receiving at " + address, e);
    }
  }

  private boolean receive() throws IOException {
    ByteBuffer packet = loop.packet().clear();
    InetSocketAddress client = (InetSocketAddress) channel.receive(packet);
    if (client == null) {
      return false;
    }
    byte[] datagram = new byte[packet.flip().remaining()];
    packet.get(datagram);
    if (datagram.length >= SHORTEST && datagram[1] != TFTPPacket.ERROR) {
      reception.take(client, datagram, this);
    }
    return true;
  }

  @Override
  public void shutDown() {
    try {
      channel.close();
    } catch (IOException e) {
      loop.journal().broken("closing " + address, e);
    }
  }
}
