package dev.ohpc.netboot.dhcp;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The leases of a server, at most one an address. Not for many threads at once. */
public final class Leases {

  private final Map<Ipv4Address, Lease> byAddress = new HashMap<>();
  private final Map<Ipv4Address, Long> ages = new HashMap<>();
  private final SetMultimap<Octets, Lease> byHardware = HashMultimap.create();
  private final SetMultimap<Octets, Lease> byClientId = HashMultimap.create();
  private long allocations;

  /** No leases. */
  public Leases() {}

  /** The lease of an address. */
  public Optional<Lease> of(Ipv4Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /**
   * The lease of a client: one of its identifier, else one of its hardware address unless both have
   * an identifier; of several the one whose address was given last (lease_find_by_client of 2.90).
   */
  Optional<Lease> of(Octets hardware, Optional<Octets> clientId) {
    return clientId
        .flatMap(id -> newest(byClientId.get(id).stream()))
        .or(
            () ->
                newest(
                    byHardware.get(hardware).stream()
                        .filter(lease -> lease.clientId().isEmpty() || clientId.isEmpty())));
  }

  private Optional<Lease> newest(Stream<Lease> leases) {
    return leases.max(Comparator.comparing(lease -> ages.get(lease.address())));
  }

  /** How many there are. */
  public int size() {
    return byAddress.size();
  }

  /** Adds a lease, in place of the one of its address. */
  public void add(Lease lease) {
    Long age = ages.getOrDefault(lease.address(), allocations++);
    of(lease.address()).ifPresent(this::remove);
    ages.put(lease.address(), age);
    byAddress.put(lease.address(), lease);
    byHardware.put(lease.hardware(), lease);
    lease.clientId().ifPresent(id -> byClientId.put(id, lease));
  }

  /** Takes a lease away, if it is there. */
  public void remove(Lease lease) {
    if (byAddress.remove(lease.address(), lease)) {
      ages.remove(lease.address());
      byHardware.remove(lease.hardware(), lease);
      lease.clientId().ifPresent(id -> byClientId.remove(id, lease));
    }
  }

  /** Takes away those that have ended. */
  public void expire(long now) {
    byAddress.values().stream().filter(lease -> lease.end() < now).toList().forEach(this::remove);
  }
}
