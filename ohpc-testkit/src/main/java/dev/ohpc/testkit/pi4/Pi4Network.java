package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The network that a simulated board is in: who stands for the machines that it talks to. A test
 * has no board's address and no privileged port, so that what a board knows as 192.168.1.1 is
 * somewhere on the loopback interface.
 */
public interface Pi4Network {

  /**
   * The address that the board sends from.
   *
   * @param own what DHCP gave it; 0.0.0.0 before that
   */
  InetAddress board(Ipv4Address own);

  /** Who answers a broadcast of DHCP. */
  InetSocketAddress dhcp();

  /** Who serves TFTP at an address. */
  Optional<InetSocketAddress> tftp(Ipv4Address server);

  /** Who serves NFS and MOUNT at an address. */
  Optional<InetSocketAddress> nfs(Ipv4Address server);

  /**
   * Whether the board may have ports below 1024, as a real one: 68 for DHCP, which servers answer
   * to, and one for NFS, without which it cannot mount what is not exported as {@code insecure}. A
   * test of a user may not.
   */
  default boolean hasPrivilegedPorts() {
    return false;
  }

  /**
   * Whether it is certain that nobody answers a message of DHCP that was sent, so that the board
   * need not wait for its time to pass.
   */
  default boolean isLeftUnanswered(DhcpMessage message) {
    return false;
  }
}
