package dev.ohpc.testkit.rehearsal;

import java.net.InetSocketAddress;

/**
 * Something that the servers of a cluster ought not to have seen: a machine that is none of its
 * nodes, a lease that was refused, a transfer that was refused or given up. That a file is not
 * there is no fault: boards look for many that need not be.
 *
 * @param client who asked; on the loopback interface
 * @param message what was wrong, in one sentence
 */
public record ServedFault(InetSocketAddress client, String message) {

  /** {@code client: message}. */
  @Override
  public String toString() {
    return client.getAddress().getHostAddress() + ":" + client.getPort() + ": " + message;
  }
}
