package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.value.HostList;
import dev.ohpc.testkit.HostLists;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Host lists have the algebra of ClusterShell's node sets; order and repeats a set does not have.
 *
 * <p>Sorted and without repeats, lists have the texts of node sets too, but for the three cases of
 * {@link #isFoldedAlike}, in which ClusterShell 1.9.1 and Slurm disagree. Of what Slurm reads,
 * ClusterShell refuses ranges from padded numbers to longer ones: {@code n[01-3]}, {@code
 * n[099-1000]}.
 */
@RealProgram("nodeset")
class ClusterShellHostListTest {

  private static final int PAIRS = 1000;

  private static final Pattern PADDED_RANGE = Pattern.compile("\\b(0[0-9]+)-([0-9]+)");

  @TempDir private Path work;

  @Test
  void unionIntersectionAndDifferenceAreThoseOfNodeSets() throws IOException {
    List<HostList> lists = Samples.of(HostLists.valid(), 2 * PAIRS);

    assertAlike("union", HostList::union, lists);
    assertAlike("intersection", HostList::intersection, lists);
    assertAlike("difference", HostList::difference, lists);
  }

  private void assertAlike(
      String operation, BinaryOperator<HostList> operator, List<HostList> lists)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < lists.size(); i += 2) {
      lines.add(
          operation + " " + commaSeparated(lists.get(i)) + " " + commaSeparated(lists.get(i + 1)));
    }
    List<NodeSet> sets = nodeSets(lines);
    for (int i = 0; i < sets.size(); i++) {
      HostList list = operator.apply(lists.get(2 * i), lists.get(2 * i + 1));
      assertThat(sets.get(i).names()).as(lines.get(i)).hasSameElementsAs(list.names());
      assertThat(sets.get(i).names()).doesNotHaveDuplicates();
      if (isFoldedAlike(list)) {
        assertThat(sets.get(i).folded()).as(lines.get(i)).isEqualTo(asSet(list).toString());
      }
    }
  }

  @Test
  void theShortFormIsReadAsTheSameNames() throws IOException {
    List<HostList> lists =
        Samples.of(HostLists.valid(), PAIRS).stream()
            .filter(list -> !hasRangeThatOutgrowsItsZeros(list))
            .toList();
    List<NodeSet> sets =
        nodeSets(lists.stream().map(list -> "union " + list + " " + list).toList());

    assertThat(lists).hasSizeGreaterThan(PAIRS / 2);
    for (int i = 0; i < lists.size(); i++) {
      assertThat(sets.get(i).names())
          .as(lists.get(i).toString())
          .hasSameElementsAs(lists.get(i).names());
    }
  }

  @Test
  void theCommandSaysTheSame() {
    HostList one = HostList.parse("n[4-5,1-3]");
    HostList other = HostList.parse("n[7,04,4]");

    assertThat(Outcome.of("nodeset", "-f", one)).isEqualTo(says(one.sorted()));
    assertThat(Outcome.of("nodeset", "-f", one, other)).isEqualTo(says(one.union(other).sorted()));
    assertThat(Outcome.of("nodeset", "-f", one, "-i", other))
        .isEqualTo(says(one.intersection(other)));
    assertThat(Outcome.of("nodeset", "-f", one, "-x", other))
        .isEqualTo(says(one.difference(other).sorted()));
    assertThat(Outcome.of("nodeset", "-e", "-S", ",", one))
        .isEqualTo(says(commaSeparated(one.sorted())));
  }

  private static Outcome says(Object text) {
    return new Outcome(0, text + "\n");
  }

  private List<NodeSet> nodeSets(List<String> lines) throws IOException {
    Path input = Files.write(work.resolve("lists"), lines);
    // the interpreter of nodeset, which need not be the first on the path
    Outcome outcome =
        Outcome.reading(
            input, "/usr/bin/python3", "src/test/resources/dev/ohpc/testkit/real/nodesets.py");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<NodeSet> sets = outcome.output().lines().map(NodeSet::parse).toList();
    assertThat(sets).hasSameSizeAs(lines);
    return sets;
  }

  private static String commaSeparated(HostList list) {
    return String.join(",", list);
  }

  private static HostList asSet(HostList list) {
    return HostList.of(new LinkedHashSet<>(list.names())).sorted();
  }

  /**
   * Not alike are names with several numbers, since ClusterShell folds in each ({@code
   * r[1-2]n[1-2]}); names that go on after the number, which only ClusterShell folds ({@code
   * n[1-2]-ib}); and a prefix with numbers padded and not in one length, where it sorts names
   * ({@code n[9,09-10]}) and Slurm ranges ({@code n[9-10,09]}).
   */
  private static boolean isFoldedAlike(HostList list) {
    return list.names().stream().allMatch(name -> name.matches("[^0-9]*[0-9]*"))
        && !SlurmDisagreement.hasMixedWidths(list);
  }

  private static boolean hasRangeThatOutgrowsItsZeros(HostList list) {
    return PADDED_RANGE
        .matcher(list.toString())
        .results()
        .anyMatch(range -> range.group(1).length() < range.group(2).length());
  }

  private record NodeSet(String folded, List<String> names) {

    static NodeSet parse(String line) {
      int blank = line.indexOf(' ');
      String names = line.substring(blank + 1);
      return new NodeSet(
          line.substring(0, blank), names.isEmpty() ? List.of() : List.of(names.split(",")));
    }
  }
}
