package dev.ohpc.model.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody probably meant. */
public final class Similar {

  private Similar() {}

  /** The nearest word, if no more than a third of its letters differ. */
  public static Optional<String> to(String word, Collection<String> known) {
    String plain = normal(word);
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int limit = Math.min(least, limit(candidate));
      int distance = distance(plain, normal(candidate), limit);
      boolean isNearer = distance < least || candidate.compareTo(nearest) < 0;
      if (distance <= limit && isNearer) {
        nearest = candidate;
        least = distance;
      }
    }
    return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
  }

  private static int limit(String candidate) {
    return Math.max(1, candidate.length() / 3);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The least number of letters added, dropped, replaced, or swapped with their neighbour; more
   * than the limit if it is more. The lengths tell most words apart, and the first letters more.
   */
  private static int distance(String one, String other, int limit) {
    int more = limit + 1;
    int longest = 64;
    if (one.length() > longest
        || other.length() > longest
        || Math.abs(one.length() - other.length()) > limit) {
      return more;
    }
    int[][] table = new int[one.length() + 1][other.length() + 1];
    int leastAbove = 0;
    for (int i = 0; i <= one.length(); i++) {
      int least = more;
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 ? j : j == 0 ? i : step(table, one, other, i, j);
        least = Math.min(least, table[i][j]);
      }
      if (least > limit && leastAbove > limit) {
        return more;
      }
      leastAbove = least;
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
