package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that dnsmasq.conf, slurm.conf, the server's {@code /etc/hosts} and the nodes' give
 * to each name. IPv6 and loopback addresses are left out, and so is what another rule finds fault
 * with: an address that a file gives a second time.
 */
public final class NameTable {

  private static final Ipv4Subnet LOOPBACK = Ipv4Subnet.parse("127.0.0.0/8");

  private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
  private final Map<String, Set<Ipv4Address>> addresses = new HashMap<>();
  private String file = "";
  private int number;

  private NameTable() {}

  public static NameTable of(
      ServerFiles server,
      List<NodeFiles> nodeFiles,
      List<Board> boards,
      List<SlurmNodeLine> nodes) {
    NameTable table = new NameTable();
    table.beginFile("dnsmasq.conf");
    table.addBoards(boards);
    table.beginFile("a host-record of dnsmasq.conf");
    server.dnsmasq().ifPresent(table::addRecords);
    table.beginFile("slurm.conf");
    table.addNodes(nodes);
    server.slurm().ifPresent(table::addControllers);
    server.hosts().ifPresent(hosts -> table.addHosts("/etc/hosts", hosts));
    for (NodeFiles node : nodeFiles) {
      node.hosts().ifPresent(hosts -> table.addHosts("a node's /etc/hosts", hosts));
    }
    return table;
  }

  /** What each name is, in lower case, with the files in the order in which they were read. */
  public Map<String, List<Claim>> claims() {
    return claims;
  }

  /** All addresses that some file gives to a name in lower case. */
  Set<Ipv4Address> addresses(String name) {
    return addresses.computeIfAbsent(name, this::collected);
  }

  private Set<Ipv4Address> collected(String name) {
    ImmutableSet.Builder<Ipv4Address> all = ImmutableSet.builder();
    claims.getOrDefault(name, List.of()).forEach(claim -> all.addAll(claim.addresses()));
    return all.build();
  }

  private void addBoards(List<Board> boards) {
    Set<Ipv4Address> seen = new HashSet<>();
    for (Board board : boards) {
      Optional<Ipv4Address> address = board.address().filter(seen::add);
      board.key().ifPresent(name -> add(name, address, board.entry()));
    }
  }

  /** {@code host-record=name,name,address} (dnsmasq(8)). */
  private void addRecords(DnsmasqConfig dnsmasq) {
    DnsmasqEntries.named(dnsmasq, "host-record")
        .forEach(
            line -> {
              List<String> words = DnsmasqEntries.words(line);
              Optional<Ipv4Address> address =
                  words.stream().flatMap(word -> Addresses.of(word).stream()).findFirst();
              words.forEach(word -> add(word, address, line));
            });
  }

  private void addNodes(List<SlurmNodeLine> lines) {
    Set<String> seen = new HashSet<>();
    lines.stream()
        .flatMap(SlurmNodeLine::nodes)
        .filter(node -> seen.add(node.address()))
        .forEach(node -> add(node.name(), Addresses.of(node.address()), node.line()));
  }

  private void addControllers(SlurmConfig slurm) {
    Controller.all(slurm)
        .forEach(
            controller ->
                add(
                    controller.name(),
                    controller.address().flatMap(Addresses::of),
                    controller.line()));
  }

  private void addHosts(String name, HostsConfig hosts) {
    beginFile(name);
    hosts
        .entries()
        .forEach(
            entry -> {
              Optional<Ipv4Address> address = Addresses.of(entry.address());
              entry.names().forEach(host -> add(host.toString(), address, entry));
            });
  }

  private void beginFile(String name) {
    file = name;
    number++;
  }

  private void add(String name, Optional<Ipv4Address> address, Object entry) {
    if (address.isEmpty() || LOOPBACK.contains(address.get())) {
      return;
    }
    List<Claim> all =
        claims.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(3));
    Claim last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last == null || last.number() != number) {
      last = new Claim(file, number, new LinkedHashSet<>(2), entry);
      all.add(last);
    }
    last.addresses().add(address.get());
  }

  /**
   * What one file says of a name.
   *
   * @param file what messages call the file
   * @param number the file, since several have one name
   * @param addresses the addresses that it gives
   * @param entry the first entry that gives one
   */
  public record Claim(String file, int number, Set<Ipv4Address> addresses, Object entry) {}
}
