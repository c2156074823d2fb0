package dev.ohpc.bench.measure;

import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.report.ScalingStep;
import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Op;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/** The same computation by 1, 2, 4, … and all ranks. */
final class Scaling {

  private static final int REPEATS = 3;

  private final Comm world;
  private final PiKernel kernel;
  private final Plan plan;

  Scaling(Comm world, PiKernel kernel, Plan plan) {
    this.world = world;
    this.kernel = kernel;
    this.plan = plan;
  }

  /** Called by all ranks together; the steps are right at rank 0. */
  List<ScalingStep> measure(Progress progress) {
    List<ScalingStep> steps = new ArrayList<>();
    for (int ranks : counts(world.size())) {
      progress.begins("scaling: " + ranks + " of " + world.size() + " ranks");
      if (world.rank() < ranks) {
        steps.add(takePart(ranks));
      } else {
        world.splitUndefined();
        Bystanders.waitFor(world);
      }
    }
    return steps;
  }

  /** Powers of two, and all. */
  static List<Integer> counts(int size) {
    List<Integer> counts = new ArrayList<>();
    for (int ranks = 1; ranks < size; ranks *= 2) {
      counts.add(ranks);
    }
    counts.add(size);
    return counts;
  }

  private ScalingStep takePart(int ranks) {
    try (Comm part = world.split(0, world.rank())) {
      ScalingStep step = step(part);
      for (int rank = ranks; part.rank() == 0 && rank < world.size(); rank++) {
        Bystanders.release(world, rank);
      }
      return step;
    }
  }

  private ScalingStep step(Comm part) {
    long pointsOfRank = Math.max(1, plan.points() / world.size());
    return new ScalingStep(
        part.size(),
        new PiComputation(kernel, plan.points()).bestSeconds(part, REPEATS),
        new PiComputation(kernel, pointsOfRank * part.size()).bestSeconds(part, REPEATS),
        1e6 * Repetition.seconds(part, part::barrier),
        1e6 * allreduceSeconds(part));
  }

  private static double allreduceSeconds(Comm part) {
    try (Arena arena = Arena.ofConfined()) {
      Data one = Data.allocate(arena, Datatype.DOUBLE, 1);
      Data sum = Data.allocate(arena, Datatype.DOUBLE, 1);
      return Repetition.seconds(part, () -> part.allreduce(one, sum, Op.SUM));
    }
  }
}
