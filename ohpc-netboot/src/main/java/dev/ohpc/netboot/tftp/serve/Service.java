package dev.ohpc.netboot.tftp.serve;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.tftp.file.Roots;
import dev.ohpc.netboot.tftp.transfer.Bounds;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * All threads and sockets of a server. The first thread hears all requests, and each sends the
 * transfers that fall to it in turn.
 */
public final class Service {

  private static final int MOST_THREADS = 4;

  private final List<EventLoop> loops = new ArrayList<>();
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final Sessions sessions = new Sessions();

  private Service() {}

  /**
   * Starts to listen.
   *
   * @param addresses where; the address of no host stands for all that this machine has now
   * @throws IOException if an address cannot be had; nothing is left open then
   */
  public static Service start(
      List<InetSocketAddress> addresses, Roots roots, Limits limits, Bounds bounds, Journal journal)
      throws IOException {
    Service service = new Service();
    try {
      service.open(journal);
      Reception reception = new Reception(roots, limits, service.sessions, journal, service.loops);
      for (InetSocketAddress address : addresses) {
        service.listen(address, bounds, reception);
      }
      service.loops.forEach(EventLoop::start);
      return service;
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private void open(Journal journal) throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < threads; i++) {
      loops.add(new EventLoop("tftp-" + i, journal));
    }
  }

  private void listen(InetSocketAddress at, Bounds bounds, Reception reception) throws IOException {
    int port = at.getPort();
    for (InetAddress address : hosts(at.getAddress())) {
      Listener listener =
          new Listener(new InetSocketAddress(address, port), bounds, reception, loops.get(0));
      addresses.add(listener.address());
      port = listener.address().getPort();
    }
  }

  /** A socket of no host could not tell which of its addresses a client has asked. */
  private static List<InetAddress> hosts(InetAddress address) throws SocketException {
    return address.isAnyLocalAddress()
        ? NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(own -> own.getClass().equals(address.getClass()))
            .filter(own -> !isOfOneLink(own))
            .toList()
        : List.of(address);
  }

  /** IPv6 needs its interface with it, and is not there at once when the interface comes up. */
  private static boolean isOfOneLink(InetAddress address) {
    return address instanceof Inet6Address && address.isLinkLocalAddress();
  }

  /** Where it listens. */
  public ImmutableList<InetSocketAddress> addresses() {
    return ImmutableList.copyOf(addresses);
  }

  /** How many transfers are under way. */
  public int transfers() {
    return sessions.size();
  }

  /** Ends everything, and waits for that. */
  public void close() {
    loops.forEach(EventLoop::close);
  }
}
