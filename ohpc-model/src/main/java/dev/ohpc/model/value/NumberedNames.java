package dev.ohpc.model.value;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A run of names that count up: a prefix and the numbers from {@code low} to {@code high}, padded
 * with zeros to {@code width}, which is how long the lowest is written. A name without a number at
 * its end is a run of one, width 0.
 */
record NumberedNames(String prefix, long low, long high, int width) {

  static final NumberedNames NONE = new NumberedNames("", 1, 0, 0);

  /** Numbers of this many digits always fit into a long; zeros before them do not count. */
  static final int MOST_DIGITS = 18;

  private static final long LARGEST = 999_999_999_999_999_999L;

  static NumberedNames of(String name) {
    int start = name.length();
    while (start > 0 && isDigit(name.charAt(start - 1))) {
      start--;
    }
    int significant = start;
    while (significant < name.length() && name.charAt(significant) == '0') {
      significant++;
    }
    int width = name.length() - start;
    if (width == 0 || name.length() - significant > MOST_DIGITS) {
      return new NumberedNames(name, 0, 0, 0);
    }
    long number = Long.parseLong(name, start, name.length(), 10);
    return new NumberedNames(name.substring(0, start), number, number, width);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** How many digits a number has that is not padded. */
  static int digitsOf(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** Whether a name is the one after the last, in the same width. */
  boolean isFollowedBy(String name) {
    return width > 0
        && name.length() == prefix.length() + widthOf(high + 1)
        && name.startsWith(prefix)
        && numberAt(prefix.length(), name) == high + 1;
  }

  /** The number from a place to the end, or -1 if there is none or it has too many digits. */
  private static long numberAt(int start, String name) {
    long number = 0;
    for (int i = start; i < name.length(); i++) {
      if (!isDigit(name.charAt(i)) || number > LARGEST / 10) {
        return -1;
      }
      number = 10 * number + name.charAt(i) - '0';
    }
    return number;
  }

  /** Whether the names of another run are the ones after the last, in the same width. */
  boolean isFollowedBy(NumberedNames next) {
    return sharesBracketWith(next) && next.low == high + 1 && next.width == widthOf(next.low);
  }

  /** How long a number of this run is written; 0 in a name without one. */
  private int widthOf(long number) {
    return width == 0 ? 0 : Math.max(width, digitsOf(number));
  }

  /** This run made longer or shorter at its end. */
  NumberedNames upTo(long last) {
    return new NumberedNames(prefix, low, last, width);
  }

  /** What is left of this run from a number on. */
  NumberedNames from(long first) {
    return new NumberedNames(prefix, first, high, widthOf(first));
  }

  /** Each name as a run of its own. */
  Stream<NumberedNames> singles() {
    return LongStream.rangeClosed(low, high).mapToObj(number -> from(number).upTo(number));
  }

  boolean sharesBracketWith(NumberedNames other) {
    return width > 0 && other.width > 0 && prefix.equals(other.prefix);
  }

  boolean contains(NumberedNames single) {
    return prefix.equals(single.prefix)
        && low <= single.low
        && single.low <= high
        && single.width == widthOf(single.low);
  }

  /** Whether the lowest number is written with zeros before it. */
  boolean isPadded() {
    return width > digitsOf(low);
  }

  int size() {
    return (int) (high - low + 1);
  }

  String name(int index) {
    return appendName(new StringBuilder(prefix.length() + width + 1), index).toString();
  }

  StringBuilder appendName(StringBuilder out, int index) {
    out.append(prefix);
    return width == 0 ? out : appendNumber(out, low + index);
  }

  void appendRange(StringBuilder out) {
    appendNumber(out, low);
    if (high > low) {
      appendNumber(out.append('-'), high);
    }
  }

  private StringBuilder appendNumber(StringBuilder out, long number) {
    for (int zeros = width - digitsOf(number); zeros > 0; zeros--) {
      out.append('0');
    }
    return out.append(number);
  }
}
