package dev.ohpc.model.check.files;

/**
 * A pattern of names: {@code *} is any text, dots too, {@code ?} one character, {@code [a-c]} one
 * of several. The time is at most the product of both lengths.
 */
public final class Glob {

  private final String pattern;
  private int next;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /** Whether a text is one of the pattern's. */
  public static boolean matches(String pattern, String text) {
    return new Glob(pattern).matches(text);
  }

  private boolean matches(String text) {
    int star = -1;
    int resume = 0;
    int at = 0;
    while (at < text.length()) {
      if (next < pattern.length() && pattern.charAt(next) == '*') {
        star = ++next;
        resume = at;
      } else if (takes(text.charAt(at))) {
        at++;
      } else if (star >= 0) {
        next = star;
        at = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(next).chars().allMatch(c -> c == '*');
  }

  /** Whether the next piece of the pattern is for a character; then it is passed. */
  private boolean takes(char c) {
    if (next == pattern.length()) {
      return false;
    }
    char head = pattern.charAt(next);
    int close = head == '[' ? pattern.indexOf(']', next + 2) : -1;
    boolean fits = close > 0 ? isIn(next + 1, close, c) : head == '?' || head == c;
    if (fits) {
      next = close > 0 ? close + 1 : next + 1;
    }
    return fits;
  }

  private boolean isIn(int from, int to, char c) {
    boolean negated = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
    boolean found = false;
    for (int i = negated ? from + 1 : from; i < to; i++) {
      boolean range = i + 2 < to && pattern.charAt(i + 1) == '-';
      char last = pattern.charAt(range ? i + 2 : i);
      found |= pattern.charAt(i) <= c && c <= last;
      i += range ? 2 : 0;
    }
    return found != negated;
  }
}
