package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts runs as Slurm does: by prefix, names without a number first, then by how long the lowest
 * number is written, then by that number. Runs that overlap are taken apart.
 */
final class RunSorter {

  private static final Comparator<NumberedNames> BY_LOWEST =
      Comparator.comparing(NumberedNames::prefix, new NaturalOrder())
          .thenComparingInt(NumberedNames::width)
          .thenComparingLong(NumberedNames::low);

  private final Runs sorted = new Runs();

  private RunSorter() {}

  static ImmutableList<NumberedNames> sort(List<NumberedNames> runs) {
    List<NumberedNames> ordered = new ArrayList<>(runs);
    ordered.sort(BY_LOWEST);
    RunSorter sorter = new RunSorter();
    int start = 0;
    for (int end = 1; end <= ordered.size(); end++) {
      if (end == ordered.size() || !ordered.get(end).sharesBracketWith(ordered.get(start))) {
        sorter.addBracket(ordered.subList(start, end));
        start = end;
      }
    }
    return sorter.sorted.done();
  }

  /** Adds the runs of one prefix; where any overlap, name by name. */
  private void addBracket(List<NumberedNames> runs) {
    if (isAnyOverlap(runs)) {
      runs.stream().flatMap(NumberedNames::singles).sorted(BY_LOWEST).forEach(sorted::add);
    } else {
      runs.forEach(sorted::add);
    }
  }

  private static boolean isAnyOverlap(List<NumberedNames> runs) {
    for (int i = 1; i < runs.size(); i++) {
      if (overlap(runs.get(i - 1), runs.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two runs in order have numbers in common that are written alike. */
  private static boolean overlap(NumberedNames first, NumberedNames second) {
    boolean writtenAlike = first.width() == second.width() || !second.isPadded();
    return writtenAlike && second.low() < first.high();
  }
}
