package dev.ohpc.bench;

import dev.ohpc.bench.kernel.PartialSum;
import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import dev.ohpc.mpi.Mpi;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The program of all ranks, with a fault that its first argument names, and a made-up node for each
 * two ranks.
 */
final class FaultyRank {

  private FaultyRank() {}

  public static void main(String[] arguments) {
    Options options =
        Options.parse(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    PiKernel kernel =
        switch (arguments[0]) {
          case "none" -> options.kernel();
          case "wrong" -> new Broken(options.kernel(), 1e-3, 1);
          case "flaky" -> new Broken(options.kernel(), 1e-15, 3);
          case "slow" -> new Slow(options.kernel());
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.exit(
        new RankProgram(options, kernel, System.out, System.err) {
          @Override
          String nodeName(Mpi mpi) {
            return "c" + (mpi.world().rank() / 2 + 1);
          }
        }.run());
  }

  /** Every so many sums of the second rank are off. */
  private static final class Broken extends Changed {

    private final double error;
    private final int every;
    private int calls;

    Broken(PiKernel kernel, double error, int every) {
      super(kernel);
      this.error = error;
      this.every = every;
    }

    @Override
    public PartialSum sum(Share share) {
      boolean isOff = share.rank() == 1 && ++calls % every == 0;
      PartialSum sum = super.sum(share);
      return isOff ? sum.plus(error * sum.high()) : sum;
    }
  }

  /**
   * Ranks that sleep do not disturb each other, however few cores there are; the last sleeps long.
   */
  private static final class Slow extends Changed {

    Slow(PiKernel kernel) {
      super(kernel);
    }

    @Override
    public PartialSum sum(Share share) {
      boolean isLast = share.rank() > 0 && share.rank() == share.size() - 1;
      LockSupport.parkNanos(isLast ? 800_000_000 : 200_000_000);
      return super.sum(share);
    }
  }

  /** A kernel but for its sum. */
  private abstract static class Changed implements PiKernel {

    private final PiKernel kernel;

    Changed(PiKernel kernel) {
      this.kernel = kernel;
    }

    @Override
    public String name() {
      return kernel.name();
    }

    @Override
    public PartialSum sum(Share share) {
      return kernel.sum(share);
    }

    @Override
    public double pi(PartialSum total, long points) {
      return kernel.pi(total, points);
    }

    @Override
    public double tolerance(long points) {
      return kernel.tolerance(points);
    }

    @Override
    public boolean isCompensated() {
      return kernel.isCompensated();
    }
  }
}
