package dev.ohpc.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoundsProperties {

  @Property(tries = 60)
  void eachTwoMeetOnce(@ForAll @IntRange(min = 1, max = 60) int members) {
    Rounds rounds = new Rounds(members);
    Set<Set<Integer>> met = new HashSet<>();
    for (int round = 0; round < rounds.count(); round++) {
      for (int member = 0; member < members; member++) {
        OptionalInt partner = rounds.partner(member, round);
        if (partner.isPresent() && partner.getAsInt() > member) {
          assertThat(met.add(Set.of(member, partner.getAsInt()))).isTrue();
        }
      }
    }

    assertThat(met).hasSize(members * (members - 1) / 2);
  }

  @Property(tries = 60)
  void whomOneMeetsMeetsThatOne(
      @ForAll @IntRange(min = 2, max = 60) int members, @ForAll @IntRange(max = 1000) int seed) {
    Rounds rounds = new Rounds(members);
    int round = seed % rounds.count();
    int member = seed % members;

    rounds
        .partner(member, round)
        .ifPresent(
            partner ->
                assertThat(rounds.partner(partner, round)).isEqualTo(OptionalInt.of(member)));
  }

  @Example
  void oneMemberMeetsNobody() {
    assertThat(new Rounds(1).count()).isZero();
  }

  @Example
  void stepsOfScalingArePowersOfTwoAndAllRanks() {
    assertThat(Scaling.counts(1)).containsExactly(1);
    assertThat(Scaling.counts(7)).containsExactly(1, 2, 4, 7);
    assertThat(Scaling.counts(8)).containsExactly(1, 2, 4, 8);
  }
}
