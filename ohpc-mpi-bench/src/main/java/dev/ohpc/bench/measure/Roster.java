package dev.ohpc.bench.measure;

import dev.ohpc.bench.report.Identity;
import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Op;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rank is on which machine; the same in all ranks. */
final class Roster {

  private final List<Machine> machines;
  private final Map<String, List<Integer>> ranksOfNode = new LinkedHashMap<>();

  private Roster(List<Machine> machines) {
    this.machines = machines;
    for (int rank = 0; rank < machines.size(); rank++) {
      ranksOfNode.computeIfAbsent(nodeOf(rank), name -> new ArrayList<>()).add(rank);
    }
  }

  /** Called by all ranks together. */
  static Roster gather(Comm world, Machine machine) {
    byte[] text = machine.toText().getBytes(StandardCharsets.UTF_8);
    int longest = (int) world.allreduce((long) text.length, Op.MAX);
    int[] lengths = new int[world.size()];
    world.allgather(Data.of(new int[] {text.length}), Data.of(lengths));
    byte[] all = new byte[longest * world.size()];
    world.allgather(Data.of(Arrays.copyOf(text, longest)), Data.of(all));
    List<Machine> machines = new ArrayList<>();
    for (int rank = 0; rank < world.size(); rank++) {
      machines.add(
          Machine.parse(new String(all, rank * longest, lengths[rank], StandardCharsets.UTF_8)));
    }
    return new Roster(machines);
  }

  String nodeOf(int rank) {
    return machines.get(rank).name();
  }

  /** The machines' names, in the order of their first ranks. */
  List<String> nodes() {
    return List.copyOf(ranksOfNode.keySet());
  }

  int indexOfNode(int rank) {
    return nodes().indexOf(nodeOf(rank));
  }

  /** The how many-th rank of its machine this is, from 0. */
  int placeOnNode(int rank) {
    return ranksOn(nodeOf(rank)).indexOf(rank);
  }

  int ranksOnNodeOf(int rank) {
    return ranksOn(nodeOf(rank)).size();
  }

  private List<Integer> ranksOn(String node) {
    return ranksOfNode.getOrDefault(node, List.of());
  }

  List<Identity.Node> identities() {
    return ranksOfNode.values().stream()
        .map(ranks -> machines.get(ranks.get(0)).withRanks(ranks.size()))
        .toList();
  }
}
