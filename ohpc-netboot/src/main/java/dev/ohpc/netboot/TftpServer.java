package dev.ohpc.netboot;

import dev.ohpc.netboot.tftp.serve.Service;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A TFTP server for reading, for tests and labs (RFC 1350, options of RFC 2347, 2348, 2349 and
 * 7440).
 *
 * <pre>{@code
 * try (TftpServer server = TftpServer.builder().root(Path.of("tftp")).start()) {
 *   System.out.println("tftp://127.0.0.1:" + server.address().getPort());
 *   …
 * }
 * }</pre>
 *
 * <p>It has few threads, however many boards boot. It follows RFC 1123 section 4.2.3.1: a repeated
 * acknowledgement never repeats a block. What a client is told is never more than its own name for
 * a file: no path of this machine.
 *
 * <p>Anybody who reaches a TFTP server can read all that it serves. So it listens on the loopback
 * address unless told otherwise, serves nothing that others may not read, and nothing outside of
 * its roots.
 */
public final class TftpServer implements AutoCloseable {

  private final Service service;

  TftpServer(Service service) {
    this.service = service;
  }

  /** Describes a server. */
  public static TftpServerBuilder builder() {
    return new TftpServerBuilder();
  }

  /** Where it listens; the first of {@link #addresses}. */
  public InetSocketAddress address() {
    return addresses().get(0);
  }

  /** Everywhere that it listens. */
  public List<InetSocketAddress> addresses() {
    return service.addresses();
  }

  /** How many transfers are under way. */
  public int transfers() {
    return service.transfers();
  }

  /** Breaks off what is under way, tells its clients so, and waits until all is closed. */
  @Override
  public void close() {
    service.close();
  }
}
