package dev.ohpc.bench.report;

/**
 * One number of ranks.
 *
 * @param ranks how many ranks took part, those from 0 on
 * @param strongSeconds for as many points as the whole run has; the best of a few
 * @param weakSeconds for as many points a rank as the whole run has a rank; the best of a few
 * @param barrierMicros one {@code MPI_Barrier}
 * @param allreduceMicros one {@code MPI_Allreduce} of one double
 */
public record ScalingStep(
    int ranks,
    double strongSeconds,
    double weakSeconds,
    double barrierMicros,
    double allreduceMicros) {

  /** T₁ / (p Tₚ): 1 where p ranks are p times as fast as one. */
  public double strongEfficiency(ScalingStep one) {
    return one.strongSeconds / (ranks * strongSeconds);
  }

  /** T₁ / Tₚ: 1 where p ranks do p times the work in the time of one. */
  public double weakEfficiency(ScalingStep one) {
    return one.weakSeconds / weakSeconds;
  }
}
