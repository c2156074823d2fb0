package dev.ohpc.bench.measure;

import dev.ohpc.bench.report.Link;
import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways between ranks: inside each node, then between each two nodes.
 *
 * <p>Pairs that share no node are measured at the same time, as a switch carries them at the same
 * time, so the number of rounds grows as that of the nodes does.
 */
final class Links {

  private final Comm world;
  private final Roster roster;
  private final int nodes;
  private final double[] latencies;
  private final double[] speeds;

  Links(Comm world, Roster roster) {
    this.world = world;
    this.roster = roster;
    this.nodes = roster.nodes().size();
    this.latencies = new double[nodes * nodes];
    this.speeds = new double[nodes * nodes];
  }

  /** Called by all ranks together; the list is right at rank 0. */
  List<Link> measure(Progress progress) {
    progress.begins("links inside of nodes");
    insideNodes();
    if (roster.placeOnNode(world.rank()) == 0) {
      try (Comm leaders = world.split(0, world.rank())) {
        betweenNodes(leaders, progress);
      }
      releaseOthers();
    } else {
      world.splitUndefined();
      Bystanders.waitFor(world);
    }
    world.reduce(Data.of(latencies), Op.SUM, 0);
    world.reduce(Data.of(speeds), Op.SUM, 0);
    return links();
  }

  private void insideNodes() {
    int rank = world.rank();
    int node = roster.indexOfNode(rank);
    if (roster.placeOnNode(rank) < 2 && roster.ranksOnNodeOf(rank) > 1) {
      try (Comm pair = world.split(node, rank)) {
        measure(pair, node, node);
      }
    } else {
      world.splitUndefined();
    }
  }

  private void betweenNodes(Comm leaders, Progress progress) {
    Rounds rounds = new Rounds(nodes);
    for (int round = 0; round < rounds.count(); round++) {
      progress.begins("links between nodes: round " + (round + 1) + " of " + rounds.count());
      int from = leaders.rank();
      int to = rounds.partner(from, round).orElse(from);
      if (to == from) {
        leaders.splitUndefined();
      } else {
        try (Comm pair = leaders.split(Math.min(from, to), from)) {
          measure(pair, Math.min(from, to), Math.max(from, to));
        }
      }
    }
  }

  private void measure(Comm pair, int from, int to) {
    PingPong pingPong = new PingPong(pair);
    double latency = pingPong.latencyMicros();
    double speed = pingPong.megabytesPerSecond();
    if (pair.rank() == 0) {
      latencies[from * nodes + to] = latency;
      speeds[from * nodes + to] = speed;
    }
  }

  private void releaseOthers() {
    for (int rank = 1; world.rank() == 0 && rank < world.size(); rank++) {
      if (roster.placeOnNode(rank) > 0) {
        Bystanders.release(world, rank);
      }
    }
  }

  private List<Link> links() {
    List<String> names = roster.nodes();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < latencies.length; i++) {
      if (speeds[i] > 0) {
        links.add(new Link(names.get(i / nodes), names.get(i % nodes), latencies[i], speeds[i]));
      }
    }
    return links;
  }
}
