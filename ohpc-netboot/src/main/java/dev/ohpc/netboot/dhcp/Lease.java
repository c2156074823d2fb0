package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import java.util.Optional;

/**
 * An address that a client has.
 *
 * @param address the address
 * @param hardware the client's hardware address
 * @param clientId its identifier, option 61, if it sent one
 * @param end when the lease ends, in seconds of the server's clock; {@link #FOREVER} if never
 */
public record Lease(Ipv4Address address, Octets hardware, Optional<Octets> clientId, long end) {

  /** The end of a lease without one. */
  public static final long FOREVER = Long.MAX_VALUE;
}
