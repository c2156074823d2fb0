package dev.ohpc.render.machine;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes: boards that dnsmasq.conf knows by their MAC address and slurm.conf by their name.
 * Without a slurm.conf each board with a name is one.
 */
final class NodesImport {

  private final ServerFiles files;
  private final ImportProblems problems;
  private final Map<String, Ipv4Address> addresses = new HashMap<>();
  private final Map<Ipv4Address, String> names = new HashMap<>();
  private final Map<String, HardwareProfile> hardware = new LinkedHashMap<>();

  NodesImport(ServerFiles files, ImportProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  List<NodeSpec> nodes() {
    readHosts();
    readSlurm();
    Set<String> left = new LinkedHashSet<>(hardware.keySet());
    List<NodeSpec> nodes = new ArrayList<>();
    files.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(DhcpHost.class))
        .filter(host -> !host.ignored())
        .flatMap(host -> node(host).stream())
        .forEach(
            node -> {
              left.remove(node.name().toString());
              nodes.add(node);
            });
    reportWithoutBoard(left);
    return nodes;
  }

  private void readHosts() {
    files.hosts().stream()
        .flatMap(hosts -> hosts.entries())
        .forEach(
            entry ->
                ServerImport.value(entry.address(), Ipv4Address::parse)
                    .ifPresent(address -> readHosts(entry, address)));
  }

  private void readHosts(HostsEntry entry, Ipv4Address address) {
    names.putIfAbsent(address, entry.names().get(0));
    entry.names().forEach(name -> addresses.putIfAbsent(name, address));
  }

  private void readSlurm() {
    HardwareImport kinds = new HardwareImport();
    files.slurm().stream().flatMap(slurm -> slurm.nodes()).forEach(line -> readSlurm(line, kinds));
  }

  private void readSlurm(Nodes line, HardwareImport kinds) {
    HardwareProfile kind = kinds.of(line.attributes());
    Iterator<String> own = line.addresses().orElse(HostList.of(List.of())).iterator();
    for (String name : line.names()) {
      hardware.put(name, kind);
      if (own.hasNext()) {
        ServerImport.value(own.next(), Ipv4Address::parse)
            .ifPresent(address -> addresses.put(name, address));
      }
    }
  }

  private Optional<NodeSpec> node(DhcpHost host) {
    Optional<MacAddress> mac =
        host.macs().size() == 1 ? host.macs().get(0).address() : Optional.empty();
    Optional<HostName> name = name(host);
    Optional<Ipv4Address> address =
        host.address().or(() -> name.map(known -> addresses.get(known.toString())));
    boolean isNode =
        name.isPresent() && (hardware.isEmpty() || hardware.containsKey(name.get().toString()));
    if (mac.isEmpty() || address.isEmpty() || !isNode) {
      problems.notCarried(
          host, reason(mac.isPresent(), address.isPresent(), name), "see that it is no node");
      return Optional.empty();
    }
    return Optional.of(
        NodeSpec.builder()
            .name(name.get())
            .address(address.get())
            .mac(mac.get())
            .hardware(hardware.getOrDefault(name.get().toString(), HardwareProfile.RASPBERRY_PI_4B))
            .build());
  }

  private static String reason(boolean mac, boolean address, Optional<HostName> name) {
    if (name.isEmpty()) {
      return "this board has no name";
    }
    if (!mac) {
      return "`" + name.get() + "` has not exactly one MAC address";
    }
    return address
        ? "`" + name.get() + "` is no node of slurm.conf"
        : "no file tells the address of `" + name.get() + "`";
  }

  private Optional<HostName> name(DhcpHost host) {
    return host.name()
        .or(() -> host.address().map(names::get))
        .flatMap(text -> ServerImport.value(text, HostName::parse));
  }

  private void reportWithoutBoard(Set<String> left) {
    if (!left.isEmpty()) {
      problems.missingNodes(HostList.ofAll(left));
    }
  }
}
