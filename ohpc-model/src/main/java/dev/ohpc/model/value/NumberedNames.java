package dev.ohpc.model.value;

/**
 * A run of names that count up: a prefix and the numbers from {@code low} to {@code high}, padded
 * with zeros to {@code width}. A name without a number at its end is a run of one, width 0.
 */
record NumberedNames(String prefix, long low, long high, int width) {

  static final NumberedNames NONE = new NumberedNames("", 1, 0, 0);

  // 18 digits always fit into a long
  private static final int MOST_DIGITS = 18;

  static NumberedNames of(String name) {
    int digits = name.length();
    while (digits > 0 && isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    int width = name.length() - digits;
    if (width == 0 || width > MOST_DIGITS) {
      return new NumberedNames(name, 0, 0, 0);
    }
    long number = Long.parseLong(name, digits, name.length(), 10);
    return new NumberedNames(name.substring(0, digits), number, number, width);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a name is the one after the last, in the same width. */
  boolean isFollowedBy(String name) {
    return width > 0
        && size() < HostList.LONGEST_RANGE
        && name.length() == prefix.length() + Math.max(width, digitsOf(high + 1))
        && name.startsWith(prefix)
        && numberAt(prefix.length(), name) == high + 1;
  }

  /** The number from a place to the end, or -1 if there is none. */
  private static long numberAt(int start, String name) {
    long number = 0;
    for (int i = start; i < name.length(); i++) {
      if (!isDigit(name.charAt(i))) {
        return -1;
      }
      number = 10 * number + name.charAt(i) - '0';
    }
    return number;
  }

  private static int digitsOf(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  NumberedNames withNext() {
    return new NumberedNames(prefix, low, high + 1, width);
  }

  boolean sharesBracketWith(NumberedNames other) {
    return width > 0 && other.width > 0 && prefix.equals(other.prefix);
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
