package dev.ohpc.model.slurm;

import dev.ohpc.model.text.Quoted;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is wrong with a key and its value for a release series of Slurm.
 *
 * @param kind what kind of fault it is
 * @param message one clause that says it
 * @param hint what to do
 * @param suggestion the key that was probably meant, or that took its place
 */
public record SlurmKeyFault(Kind kind, String message, String hint, Optional<String> suggestion) {

  /** The kinds of faults. */
  public enum Kind {
    /** No series has such a key at this place. */
    UNKNOWN,
    /** Slurm does not have it any more, or refuses it. */
    REMOVED,
    /** Slurm does not have it yet. */
    FUTURE,
    /** It is read, and has no effect. */
    DEFUNCT,
    /** It works, and another name took its place. */
    RENAMED,
    /** The value is none that it can have. */
    VALUE
  }

  /**
   * Judges one key; nothing if the series reads it with this value.
   *
   * @param name the key in any case
   * @param value the text without quotes around it
   */
  public static Optional<SlurmKeyFault> of(
      SlurmScope scope, String name, String value, SlurmSeries series) {
    Optional<SlurmKey> key = SlurmKeys.find(scope, name);
    return key.isEmpty()
        ? Optional.of(unknown(scope, name, series))
        : ofKnown(key.get(), value, series);
  }

  private static Optional<SlurmKeyFault> ofKnown(SlurmKey key, String value, SlurmSeries series) {
    if (series.isBefore(key.first())) {
      return Optional.of(future(key, series));
    }
    if (!key.isKnownIn(series) || key.isRefusedIn(series, value)) {
      return Optional.of(removed(key, series));
    }
    if (key.isDefunctIn(series)) {
      return Optional.of(defunct(key, series));
    }
    return key.type()
        .fault(value)
        .map(clause -> value(key, value, clause))
        .or(() -> key.successorIn(series).map(successor -> renamed(key, successor)));
  }

  private static SlurmKeyFault unknown(SlurmScope scope, String name, SlurmSeries series) {
    String message = Quoted.of(name) + " is no key of " + scope;
    Optional<SlurmScope> home = elsewhere(scope, name);
    if (home.isPresent()) {
      String hint = "it is a key of " + home.get();
      return new SlurmKeyFault(Kind.UNKNOWN, message, hint, Optional.empty());
    }
    Optional<String> near = SlurmKeys.closest(scope, name, series).map(SlurmKey::name);
    String hint =
        near.map(key -> "did you mean `" + key + "`?")
            .orElse("take it out: Slurm does not start with a key that it does not know");
    return new SlurmKeyFault(Kind.UNKNOWN, message, hint, near);
  }

  private static Optional<SlurmScope> elsewhere(SlurmScope scope, String name) {
    return Arrays.stream(SlurmScope.values())
        .filter(other -> other != scope && SlurmKeys.find(other, name).isPresent())
        .findFirst();
  }

  private static SlurmKeyFault removed(SlurmKey key, SlurmSeries series) {
    String message =
        key.isKnownIn(series)
            ? "Slurm " + series + " refuses `" + key.name() + "`"
            : "Slurm " + series + " has no `" + key.name() + "`: " + key.last() + " was the last";
    return instead(Kind.REMOVED, message, key, series);
  }

  private static SlurmKeyFault future(SlurmKey key, SlurmSeries series) {
    return new SlurmKeyFault(
        Kind.FUTURE,
        "Slurm " + series + " has no `" + key.name() + "` yet: " + key.first() + " is the first",
        "leave it out, or take Slurm " + key.first(),
        Optional.empty());
  }

  private static SlurmKeyFault defunct(SlurmKey key, SlurmSeries series) {
    return instead(
        Kind.DEFUNCT, "`" + key.name() + "` has no effect in Slurm " + series, key, series);
  }

  private static SlurmKeyFault renamed(SlurmKey key, String successor) {
    return new SlurmKeyFault(
        Kind.RENAMED,
        "`" + key.name() + "` is an old name",
        "write `" + successor + "` instead",
        Optional.of(successor));
  }

  private static SlurmKeyFault value(SlurmKey key, String value, String clause) {
    String hint =
        key.type()
            .nearest(value)
            .map(word -> "did you mean `" + word + "`?")
            .orElse("write " + key.type().wanted());
    return new SlurmKeyFault(Kind.VALUE, "`" + key.name() + "`: " + clause, hint, Optional.empty());
  }

  private static SlurmKeyFault instead(
      Kind kind, String message, SlurmKey key, SlurmSeries series) {
    Optional<String> successor = key.successorIn(series);
    return new SlurmKeyFault(
        kind,
        message,
        successor.map(text -> "write `" + text + "` instead").orElse("leave it out"),
        successor);
  }
}
