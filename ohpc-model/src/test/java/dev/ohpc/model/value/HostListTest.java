package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are those of scontrol 22.05.8, except where a test says otherwise. */
class HostListTest {

  private static final HostList EMPTY = HostList.of(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node[1-3]          | node1,node2,node3",
        "n[01-3]            | n01,n02,n03",
        "n[1-02]            | n1,n2",
        "n[99-0100]         | n99,n100",
        "n[1,1-2]           | n1,n1,n2",
        "n1-3               | n1-3",
        "a,b                | a,b",
        "[8-10]             | 8,9,10",
        "n0[8-10]           | n08,n09,n010",
        "n[1][2-3]          | n12,n13",
        "r[1-2]n[1-2]       | r1n1,r1n2,r2n1,r2n2",
        "a[1-2]b[1-2]c[1-2] | a1b1c1,a1b1c2,a2b1c1,a2b1c2,a1b2c1,a1b2c2,a2b2c1,a2b2c2",
        "192.168.1.[9-11]   | 192.168.1.9,192.168.1.10,192.168.1.11"
      })
  void expandsAsSlurmDoes(String folded, String names) {
    assertThat(HostList.parse(folded).names()).containsExactly(names.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n1,n02                  | n[1,02]",
        "n1,n01,n2               | n[1,01,2]",
        "n3,n1,n2                | n[3,1-2]",
        "n1,n1,n2                | n[1,1-2]",
        "r1n1,r1n2,r2n1,r2n2     | r1n[1-2],r2n[1-2]",
        "node1-a,node2-a         | node1-a,node2-a",
        "n9,n10,n11              | n[9-11]",
        "n09,n10                 | n[09-10]",
        "n099,n100,n101          | n[099-101]",
        "n99,n0100               | n[99,0100]",
        "n1                      | n1",
        "n,n1,n                  | n,n1,n",
        "8,9,10                  | [8-10]",
        "login,n1,n2,gpu1        | login,n[1-2],gpu1"
      })
  void foldsAsSlurmDoes(String names, String folded) {
    assertThat(HostList.of(List.of(names.split(",")))).hasToString(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n3,n1,n2             | n[1-3]",
        "n1,n2,n1             | n[1,1-2]",
        "n[1-5],n[2-3]        | n[1-2,2-3,3-5]",
        "n1,n10,n2,n001,n0002 | n[1-2,10,001,0002]",
        "n010,n9,n10,n1       | n[1,9-10,010]",
        "n2,n1,n02,n01        | n[1-2,01-02]",
        "n0,n00,n000,n1,n01   | n[0-1,00-01,000]",
        "n9,n10,n11,n09       | n[9-11,09]",
        "n1,m,n               | m,n,n1",
        "N1,n2,n1             | N1,n[1-2]",
        "ab1,a-1,a1,a         | a,a1,a-1,ab1",
        "B,a,_,A,b,-          | -,A,B,_,a,b",
        "r10n1,r2n1           | r2n1,r10n1",
        "r2,r10n,r1n          | r2,r1n,r10n",
        "a10b1,a9b1,a09b1     | a09b1,a9b1,a10b1",
        "r1n1,r09n1,r010n1    | r010n1,r09n1,r1n1"
      })
  void sortsAsSlurmDoes(String list, String sorted) {
    assertThat(HostList.parse(list).sorted()).hasToString(sorted);
    assertThat(HostList.parse(list).sorted().sorted()).hasToString(sorted);
  }

  @Test
  void sortingLosesNoHostWhereSlurmDoes() {
    assertThat(HostList.parse("n3000000000,n1").sorted()).hasToString("n[1,3000000000]");
    assertThat(HostList.parse("n[9-11],n[9-10],n09").sorted()).hasToString("n[9,9,09-10,10-11]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n[1-3]   | n[2-5]    | n[1-5]",
        "n[3,1]   | n2        | n[3,1-2]",
        "n[1,1]   | n[2,1,2]  | n[1,1-2]",
        "n1       | n01,login | n[1,01],login"
      })
  void aUnionAppendsWhatIsNotYetThere(String one, String other, String union) {
    assertThat(HostList.parse(one).union(HostList.parse(other))).hasToString(union);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n[1-3]   | n[3,2,9]  | n[2-3]  | n1",
        "n[3,1-2] | n[1-3]    | n[3,1-2]| ''",
        "n[1,1,2] | n1        | n[1,1]  | n2",
        "n[1-3]   | n[01-03]  | ''      | n[1-3]"
      })
  void intersectionAndDifferenceKeepOrderAndRepeats(
      String one, String other, String intersection, String difference) {
    HostList list = HostList.parse(one);

    assertThat(list.intersection(HostList.parse(other))).hasToString(intersection);
    assertThat(list.difference(HostList.parse(other))).hasToString(difference);
  }

  @Test
  void anEmptyListIsANeutralElement() {
    HostList list = HostList.parse("n[1-2]");

    assertThat(EMPTY.isEmpty()).isTrue();
    assertThat(EMPTY).hasToString("").hasSize(0);
    assertThat(EMPTY.sorted()).isEqualTo(EMPTY);
    assertThat(EMPTY.union(list)).isEqualTo(list).isEqualTo(list.union(EMPTY));
    assertThat(list.difference(EMPTY)).isEqualTo(list);
    assertThat(list.difference(list)).isEqualTo(EMPTY).isEqualTo(list.intersection(EMPTY));
  }

  @Test
  void aNameIsContainedInItsOwnWidth() {
    HostList list = HostList.parse("login,n[1-3],n[098-101],r[1-2]n[1-2]");

    assertThat(List.of("login", "n1", "n3", "n098", "n100", "n101", "r2n1"))
        .allMatch(list::contains);
    assertThat(List.of("", "log", "n", "n0", "n4", "n01", "n98", "n0100", "n102", "r3n1", "n[1-3]"))
        .noneMatch(list::contains);
  }

  @Test
  void listsAreEqualWhenTheyNameTheSameHostsInTheSameOrder() {
    assertThat(HostList.parse("n01[2-3],n[1-2],n3"))
        .isEqualTo(HostList.parse("n[012-013,1-3]"))
        .hasSameHashCodeAs(HostList.parse("n[012-013,1-3]"));
    assertThat(HostList.parse("n[1-2]"))
        .isNotEqualTo(HostList.parse("n[2,1]"))
        .isNotEqualTo(HostList.parse("n[1,1-2]"))
        .isNotEqualTo(HostList.parse("n[01-02]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n[4-1]",
        "n[-1]",
        "n[]",
        "n[1x2]",
        "n[1-2-3]",
        "n[0-65536]",
        "n[1,]",
        "n[1-99999999999999999999]",
        "n[1-3]]",
        "n[[1]]",
        "n[1-2]-ib",
        "unit[0-31]rack",
        "a[1-65536,1]b[1]"
      })
  void whatSlurmRefusesIsRefused(String text) {
    assertThatThrownBy(() -> HostList.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a,,b",
        "a,",
        "a b",
        "a, b",
        "a\nb",
        "n[ 1]",
        "n[+1]",
        "n[1-]",
        "n[1-",
        "n[1-3",
        "n]",
        "n[[1]",
        "a[x]b[1]c[1]",
        "n[1000000000000000000]"
      })
  void whatSlurmReadsThoughItMakesNoSenseIsRefused(String text) {
    assertThatThrownBy(() -> HostList.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", " a", "a\t", "a\n", "a\0", "a,b", "n[1-2]", "n[", "n]"})
  void aNameThatCouldNotBeReadBackIsRefused(String name) {
    assertThatThrownBy(() -> HostList.of(List.of("n1", name)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("cannot be a name of a host list");
  }

  @Test
  void aNameHasAtMost255Characters() {
    assertThat(HostList.of(List.of("n".repeat(255)))).hasToString("n".repeat(255));
    assertThat(HostList.parse("n".repeat(254) + "[8-9]").size()).isEqualTo(2);
    assertThatThrownBy(() -> HostList.of(List.of("n".repeat(256))))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> HostList.parse("n".repeat(254) + "[9-10]"))
        .hasMessageContaining("more than 255 characters");
  }

  @Test
  void zerosBeforeANumberDoNotMakeItTooLong() {
    assertThat(HostList.parse("n[00000000000000000008-10]"))
        .hasToString("n[00000000000000000008-00000000000000000010]");
    assertThat(HostList.parse("n[999999999999999998-999999999999999999]").size()).isEqualTo(2);
  }

  @Test
  void moreThan18DigitsArePartOfTheName() {
    HostList list = HostList.parse("n999999999999999999,n1000000000000000000");

    assertThat(list).hasToString("n999999999999999999,n1000000000000000000");
    assertThat(HostList.parse(list.toString())).isEqualTo(list);
  }

  @Test
  void aNumberBeyond64BitsIsNotTheNext() {
    String one = "n0000000000000000000001";
    String twoAnd2To64 = "n0018446744073709551618";

    assertThat(HostList.of(List.of(one, twoAnd2To64))).hasToString(one + "," + twoAnd2To64);
  }

  @Test
  void aRangeHasAtMost65536Names() {
    assertThat(HostList.parse("n[0-65535]").size()).isEqualTo(65_536);
  }

  @Test
  void moreThan65536NamesFoldIntoSeveralRanges() {
    String folded = "n[1-65536,65537-80000]";

    assertThat(HostList.parse("n[1-65536],n[65537-80000]")).hasToString(folded);
    assertThat(HostList.parse("n[1-40000],n[40001-80000]")).hasToString(folded);
    assertThat(HostList.of(HostList.parse(folded).names())).hasToString(folded);
  }

  @Test
  void aBracketHasAtMost262144Ranges() {
    List<String> odd = IntStream.range(0, 262_145).mapToObj(i -> "n" + (2 * i + 1)).toList();
    HostList list = HostList.of(odd);

    assertThat(list.toString()).endsWith(",524287],n524289");
    assertThat(HostList.parse(list.toString())).isEqualTo(list);
    assertThatThrownBy(() -> HostList.parse(list.toString().replace("],n", ",") + "]"))
        .hasMessageContaining("more than 262144 ranges");
  }

  @Test
  void aProductThatWouldFillTheMemoryIsRefused() {
    assertThatThrownBy(() -> HostList.parse("a[1-65536]b[1-65536]c[1-65536]"))
        .hasMessageContaining("more than");
    assertThatThrownBy(() -> HostList.parse("n[1-65536" + ",1-65536".repeat(16) + "]"))
        .hasMessageContaining("more than 1048576 names");
  }

  @Property
  void foldingLosesNothing(@ForAll("names") List<String> names) {
    HostList list = HostList.of(names);

    assertThat(list.names()).isEqualTo(names);
    assertThat(list.size()).isEqualTo(names.size());
    if (!names.isEmpty()) {
      assertThat(HostList.parse(list.toString())).isEqualTo(list);
    }
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> prefixes = Arbitraries.of("n", "node", "r1n", "x-", "10.0.0.");
    Arbitrary<String> numbers =
        Combinators.combine(Arbitraries.integers().between(0, 120), Arbitraries.of(1, 2, 3, 4))
            .as((number, width) -> String.format("%0" + width + "d", number));
    return Combinators.combine(prefixes, numbers, Arbitraries.of("", "", "", "-ib"))
        .as((prefix, number, suffix) -> prefix + number + suffix)
        .list()
        .ofMaxSize(60);
  }
}
