package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Runs that were never made, with figures that are easy to follow. */
final class Samples {

  static final Expectations AS_IT_IS =
      new Expectations(OptionalInt.of(16), OptionalInt.of(4), Optional.empty());

  private static final long POINTS = 1_000_000_000;
  private static final int REPEATS = 6;

  private Samples() {}

  /** Four nodes of four ranks, all sound. */
  static Measurements sound() {
    return run(1.0, Math.PI, Math.PI);
  }

  /** The last of four nodes computes at this part of the others' rate. */
  static Measurements withSpeedOfLastNode(double part) {
    return run(part, Math.PI, Math.PI);
  }

  /** The first repeat and the others give these. */
  static Measurements withResults(double first, double later) {
    return run(1.0, first, later);
  }

  /** The link of the last two nodes has this part of the others' bandwidth. */
  static Measurements withSpeedOfLastLink(double part) {
    Measurements sound = sound();
    List<Link> links = new ArrayList<>(sound.links());
    Link last = links.remove(links.size() - 1);
    links.add(
        new Link(last.from(), last.to(), last.latencyMicros(), part * last.megabytesPerSecond()));
    return new Measurements(sound.identity(), sound.pi(), sound.ranks(), sound.scaling(), links);
  }

  /** One node, one rank, and nothing but Pi. */
  static Measurements alone() {
    Measurements sound = sound();
    Identity all = sound.identity();
    return new Measurements(
        new Identity(
            all.library(), all.libraryFile(), all.abi(), "no launcher", all.nodes().subList(0, 1)),
        new PiRun("exact", POINTS, 1e-12, 0, List.of(Math.PI), List.of(1.43)),
        List.of(new RankTimes(0, "c1", POINTS, List.of(1.43))),
        List.of(),
        List.of());
  }

  private static Measurements run(double lastSpeed, double first, double later) {
    List<Double> values = new ArrayList<>(List.of(first));
    IntStream.range(1, REPEATS).forEach(i -> values.add(later));
    List<Double> seconds =
        IntStream.range(0, REPEATS).mapToObj(i -> 0.051 / lastSpeed + 0.0001 * i).toList();
    return new Measurements(
        new Identity(
            "Open MPI 5.0.7",
            "/usr/lib64/openmpi/lib/libmpi.so.40",
            "Open MPI",
            "srun with PMIx",
            IntStream.rangeClosed(1, 4).mapToObj(Samples::node).toList()),
        new PiRun("vector", POINTS, 1.78e-15, 1.02, values, seconds),
        IntStream.range(0, 16).mapToObj(rank -> rank(rank, lastSpeed)).toList(),
        IntStream.of(1, 2, 4, 8, 16).mapToObj(Samples::step).toList(),
        links());
  }

  private static Identity.Node node(int number) {
    return new Identity.Node(
        "c" + number, 4, 1, "Raspberry Pi 4 Model B", "Linux 6.12 aarch64", "25.0.1", "ondemand");
  }

  private static RankTimes rank(int rank, double lastSpeed) {
    double speed = rank < 12 ? 1 : lastSpeed;
    List<Double> seconds =
        IntStream.range(0, REPEATS)
            .mapToObj(i -> (0.05 + 0.0001 * i + 0.0001 * (rank % 3)) / speed)
            .toList();
    return new RankTimes(rank, "c" + (rank / 4 + 1), POINTS / 16, seconds);
  }

  private static ScalingStep step(int ranks) {
    double lost = 1 + 0.01 * (ranks - 1);
    return new ScalingStep(
        ranks, 0.8 * lost / ranks, 0.05 * (1 + 0.004 * (ranks - 1)), 1.5 * ranks, 2.5 * ranks);
  }

  private static List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int from = 1; from <= 4; from++) {
      links.add(new Link("c" + from, "c" + from, 0.8, 1900));
      for (int to = from + 1; to <= 4; to++) {
        links.add(new Link("c" + from, "c" + to, 48 + from + to, 112 + from - to / 2.0));
      }
    }
    links.sort(Comparator.comparingInt(link -> link.isBetweenNodes() ? 1 : 0));
    return links;
  }
}
