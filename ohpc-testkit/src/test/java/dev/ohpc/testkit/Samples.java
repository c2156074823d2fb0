package dev.ohpc.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Values of an arbitrary for one process to read many, the same each time. */
public final class Samples {

  private static final int SEED = 42;

  private Samples() {}

  /** So many values, edge cases among them. */
  public static <T> List<T> of(Arbitrary<T> arbitrary, int count) {
    List<T> samples = new ArrayList<>();
    JqwikSession.run(
        () ->
            arbitrary.generator(1000, true).stream(new Random(SEED))
                .limit(count)
                .forEach(shrinkable -> samples.add(shrinkable.value())));
    return samples;
  }

  /** The first value of a kind that is found, made as plain as it can be. */
  public static <T> T shrunken(Arbitrary<T> arbitrary, Predicate<T> kind) {
    List<T> plainest = new ArrayList<>();
    JqwikSession.run(
        () -> {
          Shrinkable<T> shrunken =
              arbitrary.generator(1000, false).stream(new Random(SEED))
                  .filter(value -> kind.test(value.value()))
                  .findFirst()
                  .orElseThrow();
          Optional<Shrinkable<T>> plainer = Optional.of(shrunken);
          while (plainer.isPresent()) {
            shrunken = plainer.get();
            plainer = shrunken.shrink().filter(value -> kind.test(value.value())).findFirst();
          }
          plainest.add(shrunken.value());
        });
    return plainest.get(0);
  }
}
