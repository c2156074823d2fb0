package dev.ohpc.render.format;

import java.util.Locale;

/**
 * Patterns between commas, of which one must match and none with a {@code !} may (ssh_config(5),
 * PATTERNS).
 *
 * @param list the patterns, in any case
 */
record SshPatterns(String list) {

  boolean match(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean matched = false;
    for (String pattern : list.toLowerCase(Locale.ROOT).split(",", -1)) {
      boolean negated = pattern.startsWith("!");
      if (matches(lower, negated ? pattern.substring(1) : pattern)) {
        if (negated) {
          return false;
        }
        matched = true;
      }
    }
    return matched;
  }

  /** Goes back to the last {@code *} only, so that it takes no longer than word times pattern. */
  private static boolean matches(String word, String pattern) {
    int at = 0;
    int p = 0;
    int star = -1;
    int retry = 0;
    while (at < word.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (wanted == '*') {
        star = p++;
        retry = at;
      } else if (wanted == '?' || wanted == word.charAt(at)) {
        at++;
        p++;
      } else if (star >= 0) {
        p = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
