package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.Timespan;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The cluster's own network. */
@Value.Immutable
@ValueStyle
public abstract class NetworkSpec {

  NetworkSpec() {}

  /** The network that the server and all nodes are in. */
  public abstract Ipv4Subnet subnet();

  /**
   * The addresses that DHCP may give to boards that are not in the spec. Without it there are only
   * the nodes' own addresses.
   */
  public abstract Optional<Ipv4Range> dhcpRange();

  /**
   * How long a DHCP lease lasts; 12 hours unless given, and dnsmasq(8) takes no less than 120 s.
   */
  @Value.Default
  public Timespan leaseTime() {
    return Timespan.parse("12h");
  }

  /** The name servers that the server's own dnsmasq asks; none: those of its resolv.conf(5). */
  public abstract List<Ipv4Address> dns();

  /** The domain of the cluster's host names. */
  public abstract Optional<HostName> domain();

  /**
   * The router that nodes are told of (DHCP option 3). Without it the profile decides: guide names
   * the server, recommended names none, for nothing is routed unless somebody set it up.
   */
  public abstract Optional<Ipv4Address> router();

  /** Starts a spec. */
  public static NetworkSpecBuilder builder() {
    return new NetworkSpecBuilder();
  }
}
