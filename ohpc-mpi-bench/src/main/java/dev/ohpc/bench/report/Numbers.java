package dev.ohpc.bench.report;

import java.util.Locale;

/** Numbers as texts, the same on every machine. */
final class Numbers {

  private Numbers() {}

  @SuppressWarnings(
      "AnnotateFormatMethod") // by an annotation of a checker, which users need not have
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Three digits, and the thousands by the letters of SI, as in {@code 9.54 G}. */
  static String si(double value) {
    String[] prefixes = {"", "k", "M", "G", "T", "P", "E"};
    int prefix = 0;
    double scaled = value;
    while (scaled >= 999.5 && prefix < prefixes.length - 1) {
      scaled /= 1000;
      prefix++;
    }
    return (threeDigits(scaled) + " " + prefixes[prefix]).strip();
  }

  static String threeDigits(double value) {
    double size = Math.abs(value);
    return format(size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f", value);
  }

  /** Times, from microseconds to minutes, with a unit. */
  static String seconds(double seconds) {
    if (seconds >= 0.9995) {
      return threeDigits(seconds) + " s";
    }
    return seconds >= 0.0009995
        ? threeDigits(seconds * 1e3) + " ms"
        : threeDigits(seconds * 1e6) + " µs";
  }

  /** Such as {@code 1 node} and {@code 3 nodes}. */
  static String count(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  static String percent(double part) {
    return format("%.0f %%", 100 * part);
  }
}
