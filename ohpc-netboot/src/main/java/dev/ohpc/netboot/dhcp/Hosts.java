package dev.ohpc.netboot.dhcp;

import com.google.common.base.Ascii;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All hosts; of those that fit a client, dnsmasq takes the last of the file. */
final class Hosts {

  private final ListMultimap<Octets, Host> byHardware = ArrayListMultimap.create();
  private final ListMultimap<Octets, Host> byClientId = ArrayListMultimap.create();
  private final ListMultimap<String, Host> byName = ArrayListMultimap.create();
  private final Map<Ipv4Address, Host> byAddress = new HashMap<>();
  private final List<Host> withPatterns = new ArrayList<>();

  Hosts(List<DhcpHost> options) {
    Lists.reverse(options).stream().map(Host::new).forEach(this::add);
  }

  private void add(Host host) {
    host.clientId().ifPresent(id -> byClientId.put(id, host));
    host.name().ifPresent(name -> byName.put(Ascii.toLowerCase(name), host));
    host.address().ifPresent(address -> byAddress.put(address, host));
    for (HardwarePattern pattern : host.hardware()) {
      if (pattern.isExact()) {
        byHardware.put(pattern.exact(), host);
      }
    }
    if (host.hardware().stream().anyMatch(pattern -> !pattern.isExact())) {
      withPatterns.add(host);
    }
  }

  /** The host that an address is kept for. */
  Optional<Host> of(Ipv4Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** The host that a client is, among those that can have an address of some ranges. */
  Optional<Host> find(DhcpMessage client, Optional<Octets> clientId, Tags tags, Ranges ranges) {
    return find(client, clientId, Optional.empty(), tags, host -> isIn(ranges, host));
  }

  /** The same by the name too that the client gives itself. */
  Optional<Host> findByName(DhcpMessage client, String name, Tags tags, Ranges ranges) {
    return find(client, Optional.empty(), Optional.of(name), tags, host -> isIn(ranges, host));
  }

  /** The host that a client is in whatever network. */
  Optional<Host> findAnywhere(DhcpMessage client, Optional<Octets> clientId, Tags tags) {
    return find(client, clientId, Optional.empty(), tags, host -> true);
  }

  private static boolean isIn(Ranges ranges, Host host) {
    return host.address().map(ranges::haveNetworkOf).orElse(true);
  }

  private Optional<Host> find(
      DhcpMessage client,
      Optional<Octets> clientId,
      Optional<String> name,
      Tags tags,
      Predicate<Host> isHere) {
    return find(client, clientId, name, isHere.and(host -> tags.haveSome(host.tags())))
        .or(() -> find(client, clientId, name, isHere.and(host -> tags.have(host.tags()))));
  }

  private Optional<Host> find(
      DhcpMessage client, Optional<Octets> clientId, Optional<String> name, Predicate<Host> rule) {
    int type = client.hardwareType();
    Octets hardware = client.hardware();
    return clientId
        .flatMap(id -> ofId(id, rule))
        .or(() -> first(byHardware.get(hardware), rule.and(h -> h.hasExactly(type, hardware))))
        .or(() -> name.flatMap(n -> first(byName.get(Ascii.toLowerCase(n)), rule)))
        .or(() -> closest(type, hardware, rule));
  }

  /** dhcpcd puts a 0 before an identifier that is text. */
  private Optional<Host> ofId(Octets id, Predicate<Host> rule) {
    return first(byClientId.get(id), rule)
        .or(
            () ->
                id.length() > 1 && id.at(0) == 0
                    ? first(byClientId.get(id.range(1, id.length())), rule)
                    : Optional.empty());
  }

  private static Optional<Host> first(List<Host> hosts, Predicate<Host> rule) {
    return hosts.stream().filter(rule).findFirst();
  }

  private Optional<Host> closest(int type, Octets hardware, Predicate<Host> rule) {
    Optional<Host> closest = Optional.empty();
    int most = 0;
    for (Host host : withPatterns) {
      int closeness = rule.test(host) ? host.closeness(type, hardware) : 0;
      if (closeness > most) {
        most = closeness;
        closest = Optional.of(host);
      }
    }
    return closest;
  }
}
