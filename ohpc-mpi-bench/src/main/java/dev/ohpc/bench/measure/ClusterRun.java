package dev.ohpc.bench.measure;

import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import dev.ohpc.bench.report.Identity;
import dev.ohpc.bench.report.Link;
import dev.ohpc.bench.report.Measurements;
import dev.ohpc.bench.report.PiRun;
import dev.ohpc.bench.report.RankTimes;
import dev.ohpc.bench.report.ScalingStep;
import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Launcher;
import dev.ohpc.mpi.Mpi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All measurements, one after the other. */
public final class ClusterRun {

  private final Mpi mpi;
  private final Comm world;
  private final PiKernel kernel;
  private final Plan plan;
  private final Progress progress;
  private final List<Double> values = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();

  /** Describes a run; all ranks do it with the same kernel and plan. */
  public ClusterRun(Mpi mpi, PiKernel kernel, Plan plan, Progress progress) {
    this.mpi = mpi;
    this.world = mpi.world();
    this.kernel = kernel;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Measures; called by all ranks together.
   *
   * @param machine the machine of this rank
   * @return what was measured, at rank 0; elsewhere nothing
   */
  public Optional<Measurements> measure(Machine machine) {
    Roster roster = Roster.gather(world, machine);
    progress.begins("warm-up");
    double warmUp = PiComputation.warmUp(kernel, plan.warmUpSeconds());
    double[] own = computePi();
    double[] all = new double[world.rank() == 0 ? own.length * world.size() : 0];
    world.gather(Data.of(own), Data.of(all), 0);
    List<ScalingStep> scaling =
        plan.isPiOnly() ? List.of() : new Scaling(world, kernel, plan).measure(progress);
    List<Link> links = plan.isPiOnly() ? List.of() : new Links(world, roster).measure(progress);
    return world.rank() == 0
        ? Optional.of(
            new Measurements(
                identity(roster), piRun(warmUp), rankTimes(roster, all), scaling, links))
        : Optional.empty();
  }

  /** What this rank took, each time. */
  private double[] computePi() {
    PiComputation pi = new PiComputation(kernel, plan.points());
    double[] own = new double[plan.repeats()];
    for (int i = 0; i < own.length; i++) {
      progress.begins("pi: " + (i + 1) + " of " + own.length);
      PiComputation.Outcome outcome = pi.run(world);
      values.add(outcome.value());
      seconds.add(outcome.seconds());
      own[i] = outcome.ownSeconds();
    }
    return own;
  }

  private Identity identity(Roster roster) {
    return new Identity(
        mpi.library().name() + " " + mpi.library().version(),
        mpi.library().file(),
        mpi.library().abi(),
        mpi.launcher().map(Launcher::name).orElse("no launcher"),
        roster.identities());
  }

  private PiRun piRun(double warmUp) {
    return new PiRun(
        kernel.name(), plan.points(), kernel.tolerance(plan.points()), warmUp, values, seconds);
  }

  private List<RankTimes> rankTimes(Roster roster, double[] all) {
    List<RankTimes> times = new ArrayList<>();
    for (int rank = 0; rank < world.size(); rank++) {
      Share share = new Share(plan.points(), rank, world.size());
      List<Double> own =
          Arrays.stream(all, rank * plan.repeats(), (rank + 1) * plan.repeats()).boxed().toList();
      times.add(new RankTimes(rank, roster.nodeOf(rank), kernel.points(share), own));
    }
    return times;
  }
}
