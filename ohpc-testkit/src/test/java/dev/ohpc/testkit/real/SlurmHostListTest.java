package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.testkit.HostLists;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import dev.ohpc.testkit.real.SlurmDisagreement.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A host list is read, written and sorted as scontrol(1) does it. */
@RealProgram("scontrol")
class SlurmHostListTest {

  private static final int LISTS = 2000;
  private static final int TEXTS = 4000;

  @TempDir private Path work;
  private Scontrol scontrol;

  @BeforeEach
  void configure() {
    scontrol = new Scontrol(work);
  }

  @Test
  void theShortFormOfNamesIsTheSame() {
    List<HostList> lists = Samples.of(HostLists.valid(), LISTS);

    assertThat(scontrol.hostList(commaSeparated(lists)))
        .isEqualTo(lists.stream().map(HostList::toString).map(Optional::of).toList());
  }

  @Test
  void theShortFormIsExpandedToTheSameNames() {
    List<HostList> lists = Samples.of(HostLists.valid(), LISTS);

    assertThat(scontrol.hostNames(lists.stream().map(HostList::toString).toList()))
        .isEqualTo(commaSeparated(lists));
  }

  @Test
  void namesAreSortedTheSame() {
    // the others are not asked: with numbers far apart scontrol can fill the memory
    List<HostList> lists =
        Samples.of(HostLists.valid(), LISTS).stream()
            .filter(list -> !SlurmDisagreement.hasName(Subject.SORTING, commaSeparated(list)))
            .toList();

    assertThat(lists).hasSizeGreaterThan(LISTS * 9 / 10);
    assertThat(scontrol.hostListSorted(commaSeparated(lists)))
        .isEqualTo(
            lists.stream()
                .map(HostList::sorted)
                .map(HostList::toString)
                .map(Optional::of)
                .toList());
  }

  @Test
  void goodAndBadTextsAreReadOrRefusedAlike() {
    List<String> texts = Samples.of(texts(), TEXTS);
    List<Optional<String>> folded = scontrol.hostList(texts);
    List<String> names = scontrol.hostNames(texts);
    int read = 0;

    for (int i = 0; i < TEXTS; i++) {
      Optional<HostList> list = parsed(texts.get(i));
      if (list.isPresent()) {
        read++;
        agree(Subject.EXPANDING, texts.get(i), commaSeparated(list.get()), names.get(i));
        agree(
            Subject.FOLDING, texts.get(i), list.get().toString(), folded.get(i).orElse("refused"));
      } else if (folded.get(i).isPresent()) {
        agree(Subject.READING, texts.get(i), "refused", folded.get(i).get());
      }
    }
    assertThat(read).isBetween(TEXTS / 4, TEXTS * 3 / 4);
  }

  private static void agree(Subject subject, String list, String ours, String slurms) {
    if (!SlurmDisagreement.hasName(subject, list)) {
      assertThat(ours).as(list).isEqualTo(slurms);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereTheyDisagreeTheReasonStillHolds(SlurmDisagreement one) {
    Outcome outcome = scontrol.show(one.subject.show, one.example);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).endsWith(one.answer + "\n");
    assertThat(parsed(one.example).map(list -> answer(one.subject, list)))
        .as(one.reason)
        .isNotEqualTo(Optional.of(one.answer));
    assertThat(SlurmDisagreement.hasName(one.subject, one.example)).isTrue();
  }

  private static String answer(Subject subject, HostList list) {
    return switch (subject) {
      case EXPANDING -> String.join("\n", list);
      case READING, FOLDING -> list.toString();
      case SORTING -> list.sorted().toString();
    };
  }

  /** Scripts that look at the status of {@code show hostnames} do not see a bad list. */
  @ParameterizedTest
  @CsvSource({"hostnames, 0", "hostlist, 1", "hostlistsorted, 1"})
  void aRefusedListIsToldByTheMessageAndNotAlwaysByTheStatus(String show, int status) {
    Outcome outcome = scontrol.show(show, "n[4-1]");

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.output()).endsWith("Invalid hostlist: n[4-1]\n");
    assertThat(parsed("n[4-1]")).isEmpty();
  }

  @Test
  void aListOf65536NamesIsTheSameList() {
    HostList range = HostList.parse("n[0-65535]");
    HostList mixed =
        HostList.of(IntStream.range(0, 65_536).mapToObj(i -> "n" + (i * 7919 & 0xffff)).toList());
    List<String> names = List.of(commaSeparated(mixed));

    assertThat(scontrol.hostNames(List.of(range.toString(), mixed.toString())))
        .containsExactly(commaSeparated(range), commaSeparated(mixed));
    assertThat(scontrol.hostList(names)).containsExactly(Optional.of(mixed.toString()));
    assertThat(scontrol.hostListSorted(names)).containsExactly(Optional.of(range.toString()));
    assertThat(mixed.sorted()).isEqualTo(range);
  }

  private static Optional<HostList> parsed(String text) {
    try {
      return Optional.of(HostList.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static List<String> commaSeparated(List<HostList> lists) {
    return lists.stream().map(SlurmHostListTest::commaSeparated).toList();
  }

  private static String commaSeparated(HostList list) {
    return String.join(",", list);
  }

  /** Texts of which many are lists; without blanks and quotes, which end a command. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> range =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of("1-3", "01-3", "9-11", "1", "008", "1-02", "99-0100")),
            Tuple.of(
                1,
                Arbitraries.of("3-1", "", "-", "1-", "-1", "1-2-3", "1x2", "x", "+1", "0-65536")));
    Arbitrary<String> brackets =
        range.list().ofMinSize(1).ofMaxSize(3).map(ranges -> "[" + String.join(",", ranges) + "]");
    Arbitrary<String> names = Arbitraries.of("n", "r1", "10.0.0.", "n-", "01", "login", "N");
    Arbitrary<String> noise = Arbitraries.of("[", "]", ",", "-", "{", "*", "9".repeat(19));
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(Tuple.of(10, names), Tuple.of(9, brackets), Tuple.of(1, noise));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(items -> String.join(",", items));
  }
}
