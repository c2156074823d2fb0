package dev.ohpc.netboot;

import dev.ohpc.netboot.nfs.serve.NfsService;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * An NFS server, version 3 over TCP (RFC 1813), for tests and labs.
 *
 * <pre>{@code
 * Export.Client node1 = new Export.Client("192.168.1.11", List.of("rw", "no_root_squash"));
 * try (NfsServer server =
 *     NfsServer.builder().export("/srv/nfs/node1", files, node1).start()) {
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

  private final NfsService service;

  NfsServer(NfsService service) {
    this.service = service;
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

  /** Cuts all connections, and waits until no call is under way. File systems are left open. */
  @Override
  public void close() {
    service.close();
  }
}
