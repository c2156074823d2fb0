package dev.ohpc.model.value;

import java.util.Comparator;

/**
 * Orders texts by character, and by number where they differ within a number: {@code r2n} is before
 * {@code r10n}.
 *
 * <p>Numbers with a zero before them come first, and are compared digit by digit like what follows
 * a decimal point: {@code r010n} is before {@code r09n}, and both are before {@code r1n} (measured
 * with scontrol 22.05.8, {@code show hostlistsorted}).
 */
final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String one, String other) {
    int at = firstDifference(one, other);
    int start = at;
    while (start > 0 && isDigit(one, start - 1)) {
      start--;
    }
    int byCharacter = Integer.compare(charAt(one, at), charAt(other, at));
    if (!isDigit(one, start) || !isDigit(other, start)) {
      return byCharacter;
    }
    boolean decimals = charAt(one, start) == '0' || charAt(other, start) == '0';
    if (decimals && isDigit(one, at) && isDigit(other, at)) {
      return byCharacter;
    }
    int byLength = Integer.compare(endOfNumber(one, at), endOfNumber(other, at));
    return byLength == 0 ? byCharacter : byLength;
  }

  private static int firstDifference(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int at = 0;
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && NumberedNames.isDigit(text.charAt(at));
  }

  /** The character at a place, or -1 at the end. */
  private static int charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : -1;
  }
}
