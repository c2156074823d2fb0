package dev.ohpc.model.check.files;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts that the files of a cluster tell of, seen once for all rules.
 *
 * @param own the server
 * @param misread the lines of boards that dnsmasq takes for something else
 * @param boards the boards that dnsmasq knows
 * @param roots the roots that dnsmasq tells them of
 * @param rootless the boards that it tells no root, when it tells others one
 * @param nodes the nodes that Slurm knows
 * @param names what all files say of each name
 * @param boardAddresses what {@link #addresses} says
 */
public record Hosts(
    OwnNetwork own,
    List<MisreadHost> misread,
    List<Board> boards,
    List<BoardRoot> roots,
    List<Board> rootless,
    List<SlurmNodeLine> nodes,
    NameTable names,
    Map<Board, Set<Ipv4Address>> boardAddresses) {

  public static Hosts of(ServerFiles server, List<NodeFiles> nodeFiles) {
    DnsmasqConfig dnsmasq = server.dnsmasq().orElseGet(() -> DnsmasqConfig.builder().build());
    List<MisreadHost> misread = MisreadHost.all(dnsmasq);
    List<Board> boards = DnsmasqEntries.boards(dnsmasq, misread);
    RootOptions options = new RootOptions(dnsmasq, boards);
    List<SlurmNodeLine> nodes = server.slurm().map(SlurmNodeLine::all).orElse(List.of());
    NameTable names = NameTable.of(server, nodeFiles, boards, nodes);
    return new Hosts(
        OwnNetwork.of(server),
        misread,
        boards,
        options.roots(),
        options.rootless(),
        nodes,
        names,
        Maps.toMap(boards, board -> addresses(board, names)));
  }

  /** No copies: many boards may share one name, and its many addresses. */
  private static Set<Ipv4Address> addresses(Board board, NameTable names) {
    Set<Ipv4Address> all = Set.of();
    for (String name : board.names()) {
      all = union(all, names.addresses(name));
    }
    return union(all, board.address().map(Set::of).orElse(Set.of()));
  }

  private static Set<Ipv4Address> union(Set<Ipv4Address> first, Set<Ipv4Address> second) {
    if (second.size() <= 1 && first.containsAll(second)) {
      return first;
    }
    return first.isEmpty() ? second : Sets.union(first, second);
  }

  /** Slurm's nodes, one by one. */
  public Stream<SlurmNode> slurmNodes() {
    return nodes.stream().flatMap(SlurmNodeLine::nodes);
  }

  /** The names and addresses of Slurm's nodes, in lower case. */
  public Set<String> nodeKeys() {
    Set<String> keys = new HashSet<>();
    for (SlurmNodeLine line : nodes) {
      line.names().forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
      line.addresses().forEach(address -> keys.add(address.toLowerCase(Locale.ROOT)));
    }
    return keys;
  }

  /** The names and addresses of the boards, in lower case. */
  public Set<String> boardKeys() {
    Set<String> keys = new HashSet<>();
    for (Board board : boards) {
      keys.addAll(board.names());
      board.address().ifPresent(address -> keys.add(address.toString()));
    }
    return keys;
  }

  /**
   * The addresses that a board may have: its own, and those that other files give to its name. What
   * is right for one of them is right, and that the files disagree is told as that.
   */
  public Set<Ipv4Address> addresses(Board board) {
    return boardAddresses.getOrDefault(board, Set.of());
  }
}
