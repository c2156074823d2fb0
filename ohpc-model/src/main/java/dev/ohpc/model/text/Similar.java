package dev.ohpc.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody probably meant. */
public final class Similar {

  private Similar() {}

  /** The nearest word, if no more than a third of its letters differ. */
  public static Optional<String> to(String word, Collection<String> known) {
    String plain = normal(word);
    return known.stream()
        .filter(candidate -> isNear(plain, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(plain, normal(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The lengths tell most words apart, and cost nothing. */
  private static boolean isNear(String plain, String candidate) {
    int limit = limit(candidate);
    return Math.abs(plain.length() - candidate.length()) <= limit
        && distance(plain, normal(candidate)) <= limit;
  }

  private static int limit(String candidate) {
    return Math.max(1, candidate.length() / 3);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The least number of letters added, dropped, replaced, or swapped with their neighbour. */
  private static int distance(String one, String other) {
    int longest = 64;
    if (one.length() > longest || other.length() > longest) {
      return Integer.MAX_VALUE;
    }
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 ? j : j == 0 ? i : step(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int step(int[][] table, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int best = table[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
