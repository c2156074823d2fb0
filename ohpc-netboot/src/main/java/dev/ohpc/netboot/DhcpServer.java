package dev.ohpc.netboot;

import com.google.common.net.InetAddresses;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.netboot.dhcp.DhcpAnswer;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpResponder;
import dev.ohpc.netboot.dhcp.Leases;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A DHCP server for tests, which answers what dnsmasq 2.90 would with the same {@code
 * dnsmasq.conf}; {@link DhcpResponder} says what it follows.
 *
 * <pre>{@code
 * DhcpInterface end0 =
 *     new DhcpInterface("end0", spec.sms().address(), spec.network().subnet());
 * try (DhcpServer server =
 *     DhcpServer.builder(spec.configs().sms().dnsmasq(), end0).start()) {
 *   server.address(); // where boards of the test send their DISCOVER
 * }
 * }</pre>
 *
 * <p>It sends each answer to where the request came from, so that many clients can be played on one
 * machine, by any user and without port 67. A client that has no address yet is answered by
 * broadcast to port 68, which RFC 2131 section 4.1 allows a server that cannot send to a hardware
 * address. Real clients in a network of a test are served so by {@code bind(new
 * InetSocketAddress(67))} and a route for 255.255.255.255; no network should have it for long, for
 * it keeps no lease on disk, and pings no address before it gives it away.
 */
public final class DhcpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DhcpServer.class);
  private static final int SHORTEST_REPLY = 300; // dnsmasq 2.90, as BOOTP has it (RFC 951)
  private static final int LARGEST = 16_384;
  private static final int BUFFER = 4 << 20; // bytes; the requests of a whole cluster
  private static final InetSocketAddress EVERY_CLIENT =
      new InetSocketAddress(InetAddresses.forString("255.255.255.255"), 68);

  private final DatagramSocket socket;
  private final DhcpResponder responder;
  private final InstantSource clock;
  private final List<Consumer<DhcpEvent>> listeners;
  private final Leases leases = new Leases();
  private long lastExpiry;
  private final Thread thread = new Thread(this::run, "dhcp");

  DhcpServer(
      InetSocketAddress at,
      DhcpResponder responder,
      InstantSource clock,
      List<Consumer<DhcpEvent>> listeners)
      throws IOException {
    this.responder = responder;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.socket = new DatagramSocket(at);
    socket.setReceiveBufferSize(BUFFER);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Describes a server.
   *
   * @param at the interface that requests are to have come to
   */
  public static DhcpServerBuilder builder(DnsmasqConfig config, DhcpInterface at) {
    return new DhcpServerBuilder(config, at);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void run() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    while (!socket.isClosed()) {
      try {
        packet.setLength(LARGEST);
        socket.receive(packet);
        take(packet);
      } catch (IOException | RuntimeException e) {
        if (!socket.isClosed()) {
          LOG.warn("DHCP: {}", e.toString());
        }
      }
    }
  }

  private void take(DatagramPacket packet) throws IOException {
    InetSocketAddress from = (InetSocketAddress) packet.getSocketAddress();
    try {
      answer(from, DhcpMessage.parse(Arrays.copyOf(packet.getData(), packet.getLength())));
    } catch (ProtocolException e) {
      LOG.debug("{} sent {}", from, e.getMessage());
    }
  }

  private void answer(InetSocketAddress client, DhcpMessage request) throws IOException {
    long now = clock.instant().getEpochSecond();
    if (now != lastExpiry) {
      leases.expire(now);
      lastExpiry = now;
    }
    DhcpAnswer answer = responder.answer(request, leases, now);
    answer.apply(leases);
    tell(new DhcpEvent(client, request, answer));
    if (answer.reply().isPresent()) {
      byte[] reply = answer.reply().get().encode(SHORTEST_REPLY);
      socket.send(new DatagramPacket(reply, reply.length, reachable(client)));
    }
  }

  private static InetSocketAddress reachable(InetSocketAddress client) {
    return client.getAddress().isAnyLocalAddress() ? EVERY_CLIENT : client;
  }

  private void tell(DhcpEvent event) {
    LOG.debug("{}: {} {}", event.client(), event.request(), event.answer());
    for (Consumer<DhcpEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.error("a listener failed at {}", event, e);
      }
    }
  }

  /** Ends it, and waits for that. */
  @Override
  public void close() {
    socket.close();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}
