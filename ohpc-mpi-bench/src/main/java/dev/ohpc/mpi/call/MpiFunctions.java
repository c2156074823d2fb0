package dev.ohpc.mpi.call;

import java.lang.foreign.SymbolLookup;

/** All functions of a library that are called after its start is decided. */
public record MpiFunctions(
    EnvironmentCalls environment,
    CommunicatorCalls communicators,
    PointToPointCalls pointToPoint,
    CollectiveCalls collectives,
    Clock clock) {

  /**
   * Looks all functions up.
   *
   * @throws IllegalStateException if the library lacks one, which it names
   */
  public static MpiFunctions of(SymbolLookup library) {
    return new MpiFunctions(
        new EnvironmentCalls(library),
        new CommunicatorCalls(library),
        new PointToPointCalls(library),
        new CollectiveCalls(library),
        new Clock(library));
  }
}
