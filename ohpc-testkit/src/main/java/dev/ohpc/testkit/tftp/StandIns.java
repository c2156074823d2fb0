package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All sockets of a link: one for each port of a client and for each of a server. */
final class StandIns {

  private static final int ROOM_FOR_A_STORM = 4 << 20;

  private final Selector selector;
  private final Fates fates;
  private final StandIn listening;
  private final Map<SocketAddress, StandIn> servers = new HashMap<>();
  private final Map<SocketAddress, StandIn.OfClient> clients = new HashMap<>();

  /** Opens the one for the port of requests. */
  StandIns(Selector selector, Fates fates, InetSocketAddress server) throws IOException {
    this.selector = selector;
    this.fates = fates;
    listening = new StandIn(server, open(server.getAddress()));
    listening.channel().setOption(StandardSocketOptions.SO_RCVBUF, ROOM_FOR_A_STORM);
    register(listening);
    servers.put(server, listening);
  }

  StandIn listening() {
    return listening;
  }

  StandIn ofServer(SocketAddress server) throws IOException {
    StandIn known = servers.get(server);
    if (known != null) {
      return known;
    }
    StandIn opened = new StandIn(server, open(listeningAddress()));
    servers.put(server, opened);
    return register(opened);
  }

  private InetAddress listeningAddress() throws IOException {
    return ((InetSocketAddress) listening.channel().getLocalAddress()).getAddress();
  }

  /** The one of a client, who has just sent a datagram. */
  StandIn.OfClient ofClient(SocketAddress client, ByteBuffer datagram) throws IOException {
    StandIn.OfClient known = clients.get(client);
    if (known != null) {
      return known;
    }
    SplittableRandom chances = fates.client(datagram);
    StandIn.OfClient opened =
        new StandIn.OfClient(
            client,
            open(((InetSocketAddress) client).getAddress()),
            new Lane(fates, chances.split()),
            new Lane(fates, chances.split()));
    clients.put(client, opened);
    return register(opened);
  }

  private static DatagramChannel open(InetAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      return channel.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private <T extends StandIn> T register(T standIn) throws IOException {
    standIn.channel().register(selector, SelectionKey.OP_READ, standIn);
    return standIn;
  }

  /** Closes those that were not used for a time, but never the port of requests. */
  void forgetIdle(long now, long nanos) {
    listening.use(now);
    forgetIdle(servers.values(), now, nanos);
    forgetIdle(clients.values(), now, nanos);
  }

  private static void forgetIdle(Collection<? extends StandIn> some, long now, long nanos) {
    some.removeIf(
        standIn -> {
          boolean isIdle = standIn.isIdle(now, nanos);
          if (isIdle) {
            close(standIn);
          }
          return isIdle;
        });
  }

  void close() {
    Stream.concat(servers.values().stream(), clients.values().stream()).forEach(StandIns::close);
  }

  private static void close(StandIn standIn) {
    try {
      standIn.channel().close();
    } catch (IOException e) {
      throw new IllegalStateException("a datagram socket that cannot be closed", e);
    }
  }
}
