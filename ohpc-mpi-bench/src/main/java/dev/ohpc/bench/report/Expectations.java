package dev.ohpc.bench.report;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run is held against.
 *
 * @param ranks how many ranks there should be; by default what the launcher said
 * @param nodes how many nodes there should be
 * @param reference what an earlier run reached
 */
public record Expectations(OptionalInt ranks, OptionalInt nodes, Optional<Reference> reference) {

  /** Nothing but what any run can be held against. */
  public static Expectations none() {
    return new Expectations(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }
}
