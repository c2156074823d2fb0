package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.value.HostList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated host lists are what was asked for, have the corners, and shrink to the plainest. */
class HostListsTest {

  @Provide
  Arbitrary<HostList> smallLists() {
    return HostLists.ofSize(3, 5);
  }

  @Property
  void aListHasTheSizeThatWasAskedFor(@ForAll("smallLists") HostList list) {
    assertThat(list.size()).isBetween(3, 5);
  }

  @Test
  void aListHasUpTo65536Names() {
    assertThat(Samples.of(HostLists.ofSize(65_536, 65_536), 3))
        .allMatch(list -> list.size() == 65_536);
  }

  @Test
  void sizesThatNoClusterHasAreRefused() {
    assertThatThrownBy(() -> HostLists.ofSize(0, 65_537))
        .hasMessage("0 to 65537 names: give two numbers from 1 to 65536, the smaller one first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "padded: .*\\b(node|n)\\[?0[0-9].*",
        "a width that grows: .*\\b9-1[0-9].*",
        "a width that is filled: .*\\b0[89]-1[0-9].*",
        "no number: (.*,)?(node|n)(,.*)?",
        "no number at the end: .*[0-9]-ib.*",
        "racks that roll over: .*r9n.*r10n.*",
        "digits before the number: .*rack1-node.*",
        "a number alone: (.*,)?\\[[0-9].*",
        "beyond 32 bits: .*429496729[0-9]-.*"
      })
  void everyCornerIsThere(String corner) {
    String pattern = corner.substring(corner.indexOf(": ") + 2);

    assertThat(Samples.of(HostLists.valid(), 1000))
        .anyMatch(list -> list.toString().matches(pattern));
  }

  @Test
  void repeatsAreThereAndAreNotTheRule() {
    List<HostList> lists = Samples.of(HostLists.valid(), 1000);

    assertThat(lists.stream().filter(list -> new HashSet<>(list.names()).size() < list.size()))
        .hasSizeBetween(200, 700);
  }

  @Test
  void theyShrinkToNode1() {
    assertThat(plainest(HostLists.valid(), list -> true)).isEqualTo("node1");
    assertThat(plainest(HostLists.valid(), list -> list.size() > 2)).isEqualTo("node[1-3]");
    assertThat(plainest(HostLists.ofSize(1, 65_536), list -> list.size() > 99))
        .isEqualTo("node[1-100]");
    assertThat(plainest(HostLists.valid(), list -> list.toString().contains("09-10")))
        .isEqualTo("node[09-10]");
  }

  private static String plainest(Arbitrary<HostList> lists, Predicate<HostList> kind) {
    return Samples.shrunken(lists, kind).toString();
  }
}
