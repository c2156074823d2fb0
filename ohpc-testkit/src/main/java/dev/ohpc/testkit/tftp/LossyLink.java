package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/**
 * A bad network between TFTP clients and a server on the loopback interface: it loses, repeats,
 * reorders, delays and spoils datagrams, both ways.
 *
 * <p>Clients send their requests to {@link #address} instead of the server's. Each port that the
 * server answers from has a port of the link's own that stands for it, so that a transfer's TID is
 * another one than the request's, as without the link; and each client has one towards the server,
 * on the client's own address. Any number of clients go through one link and its one thread.
 *
 * <p>What becomes of a datagram is decided by the seed, the first datagram that its client sent,
 * how many clients began with the same one before, its direction, and how many came before it that
 * way; not by ports, nor by what other clients do. Only the time at which peers send again can make
 * two runs differ.
 *
 * <pre>{@code
 * try (LossyLink link = LossyLink.builder(server.address()).seed(42).drop(0.1).start()) {
 *   TftpClient client = TftpClient.builder(link.address()).build();
 *   …
 * }
 * }</pre>
 */
public final class LossyLink implements AutoCloseable {

  private final Relay relay;
  private final Thread thread;

  LossyLink(Relay relay) {
    this.relay = relay;
    thread = new Thread(relay, "lossy-link");
    thread.setDaemon(true);
    thread.start();
  }

  /** A link to a server on a loopback address. */
  public static LossyLinkBuilder builder(InetSocketAddress server) {
    return new LossyLinkBuilder(server);
  }

  /** Where clients send their requests. */
  public InetSocketAddress address() {
    return relay.address();
  }

  /** What it did so far. */
  public LinkCounts counts() {
    return relay.counts();
  }

  /** Takes nothing more, throws away what is held back, and closes every socket. */
  @Override
  public void close() {
    try {
      relay.stop();
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
