package dev.ohpc.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.arbitraries.IntegerArbitrary;

/**
 * Two numbers that a user asked for, and all between them.
 *
 * @param first the smaller one
 * @param last the larger one, which may be the same
 */
record Bounds(int first, int last) {

  /**
   * Numbers that are in their order and within others.
   *
   * @param what what they count, such as {@code nodes}
   * @throws IllegalArgumentException if they are not
   */
  static Bounds of(String what, int first, int last, Bounds widest) {
    if (first > last || first < widest.first || last > widest.last) {
      throw new IllegalArgumentException(
          "%d to %d %s: give two numbers from %d to %d, the smaller one first"
              .formatted(first, last, what, widest.first, widest.last));
    }
    return new Bounds(first, last);
  }

  /** One of the numbers. */
  IntegerArbitrary numbers() {
    return Arbitraries.integers().between(first, last);
  }
}
