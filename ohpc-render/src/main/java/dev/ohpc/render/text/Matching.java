package dev.ohpc.render.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pieces of a text an edit keeps: equal elements in equal order. The first of several equal
 * elements goes with the first, and of all pairs the longest run that does not cross is kept.
 */
final class Matching {

  private static final int NONE = -1;

  private final int[] itemOfElement;

  private Matching(int[] itemOfElement) {
    this.itemOfElement = itemOfElement;
  }

  static Matching of(List<Element> before, List<Element> after) {
    int[] pairs = pair(before, after);
    keepLongestRun(pairs);
    return new Matching(pairs);
  }

  /** Which element of the edited text stands for one of the text; -1 if none. */
  int after(int before) {
    return itemOfElement[before];
  }

  private static int[] pair(List<Element> before, List<Element> after) {
    Map<Element, Deque<Integer>> places = new HashMap<>();
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
