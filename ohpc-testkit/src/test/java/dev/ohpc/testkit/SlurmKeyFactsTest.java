package dev.ohpc.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue of Slurm's keys has what was read in Slurm's own tables. */
class SlurmKeyFactsTest {

  private static final Map<String, SlurmScope> SCOPES =
      Map.of(
          "top", SlurmScope.TOP,
          "node", SlurmScope.NODE,
          "partition", SlurmScope.PARTITION,
          "nodeset", SlurmScope.NODE_SET,
          "down", SlurmScope.DOWN_NODES,
          "cgroup", SlurmScope.CGROUP);

  @Test
  void everyKeyIsThereWithItsTypeAndItsSeries() throws IOException {
    List<String[]> rows = rows();

    assertThat(rows).hasSize(381);
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(facts(key(row))).as(row[1]).isEqualTo(List.of(row).subList(1, 5)));
  }

  @Test
  void whatSlurmCallsDefunctIsDefunct() throws IOException {
    for (String[] row : rows()) {
      for (String series : row.length > 5 ? row[5].split(",") : new String[0]) {
        assertThat(key(row).isDefunctIn(series(series))).as(row[1] + " " + series).isTrue();
      }
    }
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(SharedCorpus.find().facts("slurm-keys.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t"))
        .toList();
  }

  private static SlurmKey key(String[] row) {
    return SlurmKeys.find(requireNonNull(SCOPES.get(row[0])), row[1]).orElseThrow();
  }

  private static SlurmSeries series(String text) {
    return Arrays.stream(SlurmSeries.values())
        .filter(series -> series.toString().equals(text.replace('-', '.')))
        .findFirst()
        .orElseThrow();
  }

  /** The columns of the facts from the name to the last series. */
  private static List<String> facts(SlurmKey key) {
    return List.of(
        key.name(),
        type(key),
        key.first().toString().replace('.', '-'),
        key.last().toString().replace('.', '-'));
  }

  private static String type(SlurmKey key) {
    if (key.repeatsIn(key.last())) {
      return "S_P_ARRAY";
    }
    return switch (key.type()) {
      case BOOLEAN, UINT16, UINT32, UINT64, FLOAT -> "S_P_" + key.type();
      case POSITIVE, FROM_10000 -> "S_P_UINT32";
      case UP_TO_2 -> "S_P_UINT16";
      default -> "S_P_STRING";
    };
  }
}
