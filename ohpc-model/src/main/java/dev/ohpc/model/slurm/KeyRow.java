package dev.ohpc.model.slurm;

import dev.ohpc.model.slurm.SlurmKey.Refusal;
import dev.ohpc.model.slurm.SlurmKey.Successor;
import java.util.Optional;
import java.util.function.Function;

/** A row of the table of keys; its columns are told at the table's head. */
final class KeyRow {

  private static final int COLUMNS = 11;

  private final String[] cells;

  private KeyRow(String line) {
    this.cells = line.split("\t", COLUMNS);
  }

  static SlurmKey key(String line) {
    return new KeyRow(line).key();
  }

  private SlurmKey key() {
    return new SlurmKey(
        SlurmScope.of(cells[0]),
        cells[1],
        SlurmValueType.of(cells[2]),
        SlurmSeries.of(cells[3]),
        SlurmSeries.of(cells[4]),
        cell(5, SlurmSeries::of),
        cell(6, KeyRow::refusal),
        cell(7, SlurmSeries::of),
        cell(8, SlurmScope::of),
        cell(9, text -> new Successor(text, SlurmSeries.of(cells[10]))));
  }

  private <T> Optional<T> cell(int column, Function<String, T> read) {
    return column < cells.length && !cells[column].isEmpty()
        ? Optional.of(read.apply(cells[column]))
        : Optional.empty();
  }

  private static Refusal refusal(String text) {
    String[] words = text.split(" unless ", 2);
    return new Refusal(
        SlurmSeries.of(words[0]), words.length == 1 ? Optional.empty() : Optional.of(words[1]));
  }
}
