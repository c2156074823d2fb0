package dev.ohpc.render.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which pieces of a text an edit keeps: equal elements in equal order. What is the same at the
 * beginning and at the end is kept. Between the two the first of several equal elements goes with
 * the first, and of all pairs the longest run that does not cross is kept.
 */
final class Matching {

  private static final int NONE = -1;

  private final int[] itemOfElement;

  private Matching(int[] itemOfElement) {
    this.itemOfElement = itemOfElement;
  }

  static Matching of(List<?> before, List<?> after) {
    return of(before, after, i -> true);
  }

  /**
   * A matching of two texts.
   *
   * @param inPlace whether an element of the text, if one of the edited text has its index, stands
   *     as that must; it tells apart equal elements of which one is new
   */
  static Matching of(List<?> before, List<?> after, IntPredicate inPlace) {
    int most = Math.min(before.size(), after.size());
    int first = 0;
    while (first < most && before.get(first).equals(after.get(first)) && inPlace.test(first)) {
      first++;
    }
    int last = sameAtEnd(before, after, most - first);
    while (first < most - last && before.get(first).equals(after.get(first))) {
      first++;
    }
    int[] between =
        pair(
            before.subList(first, before.size() - last), after.subList(first, after.size() - last));
    keepLongestRun(between);
    int[] pairs = new int[before.size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = i < first ? i : i + after.size() - before.size();
    }
    for (int i = 0; i < between.length; i++) {
      pairs[first + i] = between[i] == NONE ? NONE : first + between[i];
    }
    return new Matching(pairs);
  }

  private static int sameAtEnd(List<?> before, List<?> after, int most) {
    int same = 0;
    while (same < most
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /** Which element of the edited text stands for one of the text; -1 if none. */
  int after(int before) {
    return itemOfElement[before];
  }

  private static int[] pair(List<?> before, List<?> after) {
    Map<Object, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      places.computeIfAbsent(after.get(i), element -> new ArrayDeque<>()).add(i);
    }
    int[] pairs = new int[before.size()];
    for (int i = 0; i < pairs.length; i++) {
      Deque<Integer> same = places.get(before.get(i));
      pairs[i] = same == null || same.isEmpty() ? NONE : same.remove();
    }
    return pairs;
  }

  /** Longest increasing subsequence, by the ends of the best runs of each length. */
  private static void keepLongestRun(int[] pairs) {
    int[] previous = new int[pairs.length];
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != NONE) {
        int length = runsBelow(ends, pairs, pairs[i]);
        previous[i] = length == 0 ? NONE : ends.get(length - 1);
        if (length == ends.size()) {
          ends.add(i);
        } else {
          ends.set(length, i);
        }
      }
    }
    int[] kept = new int[pairs.length];
    Arrays.fill(kept, NONE);
    int last = ends.isEmpty() ? NONE : ends.get(ends.size() - 1);
    for (int i = last; i != NONE; i = previous[i]) {
      kept[i] = pairs[i];
    }
    System.arraycopy(kept, 0, pairs, 0, pairs.length);
  }

  private static int runsBelow(List<Integer> ends, int[] pairs, int value) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[ends.get(middle)] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
