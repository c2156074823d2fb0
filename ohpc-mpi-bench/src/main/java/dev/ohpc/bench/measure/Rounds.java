package dev.ohpc.bench.measure;

import java.util.OptionalInt;

/**
 * Everybody meets everybody once, in rounds of pairs that do not share a member: the circle method
 * of tournaments.
 *
 * @param members how many there are
 */
record Rounds(int members) {

  /** How many rounds it takes; with an odd number of members one rests in each. */
  int count() {
    return members < 2 ? 0 : even() - 1;
  }

  private int even() {
    return members + members % 2;
  }

  /** Whom a member meets in a round; none if it rests. */
  OptionalInt partner(int member, int round) {
    int partner = partnerOfEven(member, round);
    return partner < members ? OptionalInt.of(partner) : OptionalInt.empty();
  }

  /**
   * Those meet whose sum is the round, modulo one less than all; who meets itself meets the last.
   */
  private int partnerOfEven(int member, int round) {
    int last = even() - 1;
    if (member == last) {
      return Math.floorMod((long) round * (even() / 2), last);
    }
    int partner = Math.floorMod(round - member, last);
    return partner == member ? last : partner;
  }
}
