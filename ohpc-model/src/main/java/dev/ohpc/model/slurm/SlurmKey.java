package dev.ohpc.model.slurm;

import java.util.Optional;

/**
 * A key of one of Slurm's configuration files, with its history.
 *
 * @param scope where it stands
 * @param name its name as Slurm's own table writes it; it is read in any case
 * @param type what its value must be
 * @param first the first series that has it; {@link SlurmSeries#V14_03} stands for older ones too
 * @param last the last series of the catalogue that has it
 * @param defunct since which series it is read and has no effect
 * @param refusal since when a program ends that meets it, though it is known
 * @param repeats since which series it may stand many times; of others the last one counts
 * @param opens the keys of the rest of its line
 * @param successor what took its place
 */
public record SlurmKey(
    SlurmScope scope,
    String name,
    SlurmValueType type,
    SlurmSeries first,
    SlurmSeries last,
    Optional<SlurmSeries> defunct,
    Optional<Refusal> refusal,
    Optional<SlurmSeries> repeats,
    Optional<SlurmScope> opens,
    Optional<Successor> successor) {

  /**
   * That a known key ends the program.
   *
   * @param since the first series that does so
   * @param unless the one value with which it goes on, as if the key were not there
   */
  public record Refusal(SlurmSeries since, Optional<String> unless) {}

  /**
   * What took a key's place.
   *
   * @param text a key of the same scope, or a key and its value: {@code TopologyParam=RouteTree}
   * @param since the first series that has it
   */
  public record Successor(String text, SlurmSeries since) {}

  /** Whether a series knows it, with or without effect. */
  public boolean isKnownIn(SlurmSeries series) {
    return !series.isBefore(first) && !last.isBefore(series);
  }

  /** Whether a series reads it and does nothing with it. */
  public boolean isDefunctIn(SlurmSeries series) {
    return isKnownIn(series) && isSince(defunct, series);
  }

  /** Whether the programs of a series end when they meet it with this value. */
  public boolean isRefusedIn(SlurmSeries series, String value) {
    return isKnownIn(series)
        && isSince(refusal.map(Refusal::since), series)
        && refusal.flatMap(Refusal::unless).filter(value::equals).isEmpty();
  }

  /** Whether each of its lines counts in a series; otherwise only the last one does. */
  public boolean repeatsIn(SlurmSeries series) {
    return isKnownIn(series) && isSince(repeats, series);
  }

  /** What to write instead in a series. */
  public Optional<String> successorIn(SlurmSeries series) {
    return successor.filter(it -> !series.isBefore(it.since())).map(Successor::text);
  }

  private static boolean isSince(Optional<SlurmSeries> start, SlurmSeries series) {
    return start.filter(since -> !series.isBefore(since)).isPresent();
  }
}
