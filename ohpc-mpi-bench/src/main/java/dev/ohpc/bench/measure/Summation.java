package dev.ohpc.bench.measure;

import dev.ohpc.bench.kernel.PartialSum;
import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Op;

/** Brings the sums of all ranks together at rank 0. */
final class Summation {

  private Summation() {}

  /** The total at rank 0; elsewhere it says nothing. */
  static PartialSum total(Comm comm, PiKernel kernel, PartialSum partial) {
    return kernel.isCompensated() ? inOrder(comm, partial) : byLibrary(comm, partial);
  }

  /** The order in which libraries add is theirs to choose, and depends on the number of ranks. */
  private static PartialSum inOrder(Comm comm, PartialSum partial) {
    double[] parts = new double[comm.rank() == 0 ? 2 * comm.size() : 0];
    comm.gather(Data.of(new double[] {partial.high(), partial.low()}), Data.of(parts), 0);
    PartialSum total = PartialSum.ZERO;
    for (int i = 0; i < parts.length; i += 2) {
      total = total.plus(new PartialSum(parts[i], parts[i + 1]));
    }
    return total;
  }

  private static PartialSum byLibrary(Comm comm, PartialSum partial) {
    double[] sum = {partial.high()};
    comm.reduce(Data.of(sum), Op.SUM, 0);
    return new PartialSum(sum[0], 0);
  }
}
