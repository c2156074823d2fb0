package dev.ohpc.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
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
}
