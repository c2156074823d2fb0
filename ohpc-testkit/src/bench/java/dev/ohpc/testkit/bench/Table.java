package dev.ohpc.testkit.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table of Markdown. */
final class Table {

  private final StringBuilder text = new StringBuilder();

  Table(String title, String... columns) {
    text.append("\n### ").append(title).append("\n\n");
    row((Object[]) columns);
    row(Arrays.stream(columns).map(column -> "---").toArray());
  }

  void row(Object... cells) {
    text.append(
        Arrays.stream(cells)
            .map(Object::toString)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Three digits are as many as these clocks are good for. */
  static String millis(double millis) {
    if (millis >= 100) {
      return String.format(Locale.ROOT, "%,.0f", millis);
    }
    return String.format(
        Locale.ROOT, millis >= 10 ? "%.1f" : millis >= 1 ? "%.2f" : "%.3f", millis);
  }

  static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1f×", ratio);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
