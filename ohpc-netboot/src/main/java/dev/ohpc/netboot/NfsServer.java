package dev.ohpc.netboot;

import com.google.common.io.Closer;
import dev.ohpc.netboot.nfs.serve.NfsService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An NFS server, version 3 over TCP (RFC 1813), for tests and labs.
 *
 * <pre>{@code
 * Export.Client node1 = new Export.Client("192.168.1.11", List.of("rw", "no_root_squash"));
 * try (NfsServer server =
 *     NfsServer.builder().export("/srv/nfs/node1", Path.of("root"), node1).start()) {
 *   int port = server.address().getPort(); // mount -o vers=3,proto=tcp,nolock,port=…,mountport=…
 *   …
 * }
 * }</pre>
 *
 * <p>NFS and MOUNT are at one port. It has no locks (NLM): clients mount with {@code nolock}, as
 * dracut does. A client that asks for version 4 is told that there is only 3, and steps down.
 *
 * <p>What clients say of their users is believed, as with any NFS server without Kerberos. So it
 * listens on the loopback address unless told otherwise, gives nothing to a client that is not
 * listed, and takes no file handle but its own.
 */
public final class NfsServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);

  private final NfsService service;
  private final Closer own;

  /**
   * A server that runs.
   *
   * @param own what was opened for it alone
   */
  NfsServer(NfsService service, Closer own) {
    this.service = service;
    this.own = own;
  }

  /** Describes a server. */
  public static NfsServerBuilder builder() {
    return new NfsServerBuilder();
  }

  /** Where NFS and MOUNT listen. */
  public InetSocketAddress address() {
    return service.address();
  }

  /** Where the port mapper listens, if one was asked for. */
  public Optional<InetSocketAddress> portmapAddress() {
    return service.portmapAddress();
  }

  /** The clients' ends of the connections for NFS and MOUNT that are open now, in no order. */
  public List<InetSocketAddress> connections() {
    return service.connections();
  }

  /**
   * Cuts all connections, and waits until no call is under way. A {@link
   * dev.ohpc.netboot.vfs.VirtualFileSystem} that was told is left open.
   */
  @Override
  public void close() {
    service.close();
    try {
      own.close();
    } catch (IOException e) {
      LOG.warn("closing what was exported", e);
    }
  }
}
