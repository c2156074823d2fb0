package dev.ohpc.netboot;

import static com.google.common.base.Preconditions.checkArgument;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpResponder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes a {@link DhcpServer}. */
public final class DhcpServerBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(DhcpServer.class);

  private final DhcpResponder responder;
  private final List<Consumer<DhcpEvent>> listeners = new ArrayList<>();
  private InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private InstantSource clock = InstantSource.system();

  DhcpServerBuilder(DnsmasqConfig config, DhcpInterface at) {
    this.responder = DhcpResponder.of(config, at);
  }

  /** Listens at an address; the loopback address and any free port unless this is called. */
  public DhcpServerBuilder bind(InetSocketAddress address) {
    checkArgument(!address.isUnresolved(), "the host `%s` is not known", address.getHostString());
    this.address = address;
    return this;
  }

  /** The clock that leases end by; the system's unless told. */
  public DhcpServerBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /** Tells of each message and what was done about it, on the server's thread. */
  public DhcpServerBuilder onMessage(Consumer<DhcpEvent> listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Starts the server.
   *
   * @throws IOException if the address cannot be had
   */
  public DhcpServer start() throws IOException {
    responder
        .notFollowed()
        .forEach(option -> LOG.warn("dnsmasq.conf has `{}`, which is not followed here", option));
    return new DhcpServer(address, responder, clock, listeners);
  }
}
