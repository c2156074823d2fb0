package dev.ohpc.netboot.nfs.access;

import java.net.InetSocketAddress;

/**
 * Where a call comes from.
 *
 * @param address the client's address and port
 * @param credential who it says that its user is
 */
public record Caller(InetSocketAddress address, Credential credential) {

  private static final int FIRST_FREE_PORT = 1024;

  /** Whether the port is one that only root can have. */
  public boolean isOnReservedPort() {
    return address.getPort() < FIRST_FREE_PORT;
  }
}
