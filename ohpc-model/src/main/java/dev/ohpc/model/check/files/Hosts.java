package dev.ohpc.model.check.files;

import dev.ohpc.model.value.Ipv4Address;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts that the files of a cluster tell of, seen once for all rules.
 *
 * @param own the server
 * @param boards the boards that dnsmasq knows
 * @param roots the roots that dnsmasq tells them of
 * @param nodes the nodes that Slurm knows
 * @param names what all files say of each name
 */
public record Hosts(
    OwnNetwork own,
    List<Board> boards,
    List<BoardRoot> roots,
    List<SlurmNodeLine> nodes,
    NameTable names) {

  public static Hosts of(ServerFiles server, List<NodeFiles> nodeFiles) {
    List<Board> boards = server.dnsmasq().map(DnsmasqEntries::boards).orElse(List.of());
    List<BoardRoot> roots =
        server.dnsmasq().map(dnsmasq -> BoardRoot.all(dnsmasq, boards)).orElse(List.of());
    List<SlurmNodeLine> nodes = server.slurm().map(SlurmNodeLine::all).orElse(List.of());
    NameTable names = NameTable.of(server, nodeFiles, boards, nodes);
    return new Hosts(OwnNetwork.of(server), boards, roots, nodes, names);
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
    Set<Ipv4Address> named = new LinkedHashSet<>(2);
    board.names().forEach(name -> named.addAll(names.addresses(name)));
    board.address().ifPresent(named::add);
    return named;
  }
}
