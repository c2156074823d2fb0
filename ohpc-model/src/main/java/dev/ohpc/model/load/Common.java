package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that a spec has once for all nodes, and another source for each of them.
 *
 * @param <T> what is compared
 */
final class Common<T> {

  private @Nullable T value;
  private @Nullable Scalar first;
  private @Nullable Position other;

  /** Adds what one of them has, and where it is seen. */
  void add(T given, Scalar seen) {
    if (value == null) {
      value = given;
      first = seen;
    } else if (other == null && !value.equals(given)) {
      other = seen.at();
    }
  }

  /** What all have, if they have the same. */
  Optional<T> value() {
    return other == null ? Optional.ofNullable(value) : Optional.empty();
  }

  /** Where it was seen first, if all have the same. */
  Optional<Scalar> seen() {
    return other == null ? Optional.ofNullable(first) : Optional.empty();
  }

  /** Where one has another than those before it. */
  Optional<Position> other() {
    return Optional.ofNullable(other);
  }
}
