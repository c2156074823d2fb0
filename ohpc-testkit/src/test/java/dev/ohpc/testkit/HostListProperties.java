package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every host list. */
class HostListProperties {

  @Provide
  Arbitrary<HostList> lists() {
    return HostLists.valid();
  }

  @Provide
  Arbitrary<HostList> largeLists() {
    return HostLists.ofSize(60_000, 65_536);
  }

  @Provide
  Arbitrary<String> names() {
    return HostLists.names();
  }

  @Property
  void theTextIsReadAsTheSameList(@ForAll("lists") HostList list) {
    assertThat(HostList.parse(list.toString())).isEqualTo(list);
  }

  @Property
  void theNamesMakeTheSameList(@ForAll("lists") HostList list) {
    assertThat(HostList.of(list.names())).isEqualTo(list).hasSameHashCodeAs(list);
    assertThat(list.size()).isEqualTo(list.names().size());
    assertThat(list.isEmpty()).isFalse();
  }

  @Property
  void howTheNamesAreWrittenMakesNoDifference(@ForAll("lists") HostList list) {
    assertThat(HostList.parse(String.join(",", list))).isEqualTo(list);
  }

  @Property
  void listsAreEqualWhenTheirNamesAre(
      @ForAll("lists") HostList one, @ForAll("lists") HostList other) {
    assertThat(one.equals(other)).isEqualTo(one.names().equals(other.names()));
    assertThat(one.toString().equals(other.toString())).isEqualTo(one.equals(other));
  }

  @Property
  void aNameMakesAListIfAndOnlyIfItIsReadAsItself(@ForAll String text) {
    assertThat(isName(text)).isEqualTo(isReadAsItself(text));
  }

  private static boolean isName(String text) {
    try {
      return HostList.of(List.of(text)).size() == 1;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static boolean isReadAsItself(String text) {
    try {
      return HostList.parse(text).names().equals(List.of(text));
    } catch (InvalidValueException e) {
      return false;
    }
  }

  @Property
  void sortedTwiceIsSortedOnce(@ForAll("lists") HostList list) {
    assertThat(list.sorted().sorted()).isEqualTo(list.sorted());
  }

  @Property
  void sortingKeepsTheNames(@ForAll("lists") HostList list) {
    assertThat(list.sorted().names()).containsExactlyInAnyOrderElementsOf(list.names());
  }

  @Property
  void aListContainsItsNamesAndNoOthers(
      @ForAll("lists") HostList list, @ForAll("names") String name) {
    assertThat(list.names()).allMatch(list::contains);
    assertThat(list.contains(name)).isEqualTo(list.names().contains(name));
  }

  @Property
  void aUnionIsTheFirstListAndWhatIsOnlyInTheSecond(
      @ForAll("lists") HostList one, @ForAll("lists") HostList other) {
    Set<String> ones = new HashSet<>(one.names());
    List<String> rest = other.names().stream().filter(name -> !ones.contains(name)).toList();
    List<String> names = new ArrayList<>(one.names());
    names.addAll(new LinkedHashSet<>(rest));

    assertThat(one.union(other).names()).isEqualTo(names);
  }

  @Property
  void intersectionAndDifferenceAreTheTwoPartsOfAList(
      @ForAll("lists") HostList one, @ForAll("lists") HostList other) {
    Set<String> others = new HashSet<>(other.names());

    assertThat(one.intersection(other).names())
        .isEqualTo(one.names().stream().filter(others::contains).toList());
    assertThat(one.difference(other).names())
        .isEqualTo(one.names().stream().filter(name -> !others.contains(name)).toList());
  }

  @Property
  void whatIsTakenAwayTwiceIsTakenAwayAtOnce(
      @ForAll("lists") HostList list,
      @ForAll("lists") HostList one,
      @ForAll("lists") HostList other) {
    assertThat(list.difference(one).difference(other)).isEqualTo(list.difference(one.union(other)));
    assertThat(list.intersection(one).intersection(other))
        .isEqualTo(list.intersection(one.intersection(other)));
    assertThat(list.union(one).union(other)).isEqualTo(list.union(one.union(other)));
  }

  @Property
  void aListAddsNothingToItselfAndLeavesNothing(@ForAll("lists") HostList list) {
    HostList empty = HostList.of(List.of());

    assertThat(list.union(list)).isEqualTo(list);
    assertThat(list.intersection(list)).isEqualTo(list);
    assertThat(list.difference(list)).isEqualTo(empty);
    assertThat(list.union(empty)).isEqualTo(list);
    assertThat(list.intersection(empty)).isEqualTo(empty);
    assertThat(list.difference(empty)).isEqualTo(list);
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void allThisHoldsForTheNodesOfTheLargestCluster(
      @ForAll("largeLists") HostList one, @ForAll("largeLists") HostList other) {
    theTextIsReadAsTheSameList(one);
    theNamesMakeTheSameList(one);
    sortedTwiceIsSortedOnce(one);
    aUnionIsTheFirstListAndWhatIsOnlyInTheSecond(one, other);
    intersectionAndDifferenceAreTheTwoPartsOfAList(one, other);
    aListAddsNothingToItselfAndLeavesNothing(one);
  }
}
