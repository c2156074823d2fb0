package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.SpecialRanks;

/**
 * Ranks and tags here and in a library. What is {@link Comm#ANY_SOURCE} in one library is {@link
 * Comm#PROC_NULL} in another, so no negative number goes through unlooked at.
 */
final class SpecialRank {

  private SpecialRank() {}

  static int destination(SpecialRanks ranks, int rank) {
    return rank == Comm.PROC_NULL ? ranks.procNull() : notNegative(rank, "rank");
  }

  static int source(int rank, SpecialRanks ranks) {
    return rank == Comm.ANY_SOURCE ? ranks.anySource() : destination(ranks, rank);
  }

  static int tag(int tag, SpecialRanks ranks) {
    return tag == Comm.ANY_TAG ? ranks.anyTag() : notNegative(tag, "tag");
  }

  static int notNegative(int number, String what) {
    if (number < 0) {
      throw new IllegalArgumentException("a " + what + " must not be negative, but is " + number);
    }
    return number;
  }

  /** Of a status. */
  static int source(SpecialRanks ranks, int source) {
    return source == ranks.procNull()
        ? Comm.PROC_NULL
        : source == ranks.anySource() ? Comm.ANY_SOURCE : source;
  }

  /** Of a status. */
  static int tag(SpecialRanks ranks, int tag) {
    return tag == ranks.anyTag() ? Comm.ANY_TAG : tag;
  }
}
