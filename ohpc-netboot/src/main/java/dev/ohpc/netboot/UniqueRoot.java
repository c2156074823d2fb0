package dev.ohpc.netboot;

/**
 * The name of a client's own directory below the root, {@code tftp-unique-root} of dnsmasq(8). A
 * client without one is served from the root itself.
 */
public enum UniqueRoot {
  /** Its address: {@code 192.168.1.11}. */
  IP,
  /** Its hardware address: {@code dc-a6-32-21-55-72}. */
  MAC
}
