package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

/** The expected values are those of scontrol 22.05.8. */
class HostListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node[1-3]       | node1,node2,node3",
        "n[01-3]         | n01,n02,n03",
        "n[1-02]         | n1,n2",
        "n[99-0100]      | n99,n100",
        "n[1,1-2]        | n1,n1,n2",
        "n1-3            | n1-3",
        "a,b             | a,b",
        "r[1-2]n[1-2]    | r1n1,r1n2,r2n1,r2n2",
        "n[1-2]-ib       | n1-ib,n2-ib",
        "192.168.1.[9-11]| 192.168.1.9,192.168.1.10,192.168.1.11"
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
        "r1n1,r1n2,r2n1,r2n2     | r1n[1-2],r2n[1-2]",
        "node1-a,node2-a         | node1-a,node2-a",
        "n9,n10,n11              | n[9-11]",
        "n09,n10                 | n[09-10]",
        "n1                      | n1",
        "login,n1,n2,gpu1        | login,n[1-2],gpu1"
      })
  void foldsAsSlurmDoes(String names, String folded) {
    assertThat(HostList.of(List.of(names.split(",")))).hasToString(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a,,b",
        "a,",
        "n[4-1]",
        "n[-1]",
        "n[]",
        "n[1x2]",
        "n[0-65536]",
        "n[1-",
        "n[1-3",
        "n]",
        "n[1-3]]",
        "n[[1]]",
        "a b",
        "n[1,]",
        "n[1-99999999999999999999]"
      })
  void whatIsNoHostListIsRefused(String text) {
    assertThatThrownBy(() -> HostList.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aRangeHasAtMost65536Names() {
    assertThat(HostList.parse("n[0-65535]").size()).isEqualTo(65_536);
  }

  @Test
  void moreThan65536NamesFoldIntoSeveralRanges() {
    HostList list = HostList.parse("n[1-65536],n[65537-70000]");

    assertThat(list).hasToString("n[1-65536,65537-70000]");
  }

  @Test
  void aProductThatWouldFillTheMemoryIsRefused() {
    assertThatThrownBy(() -> HostList.parse("a[1-65536]b[1-65536]c[1-65536]"))
        .hasMessageContaining("more than");
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
