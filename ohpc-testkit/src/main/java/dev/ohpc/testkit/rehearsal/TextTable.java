package dev.ohpc.testkit.rehearsal;

import dev.ohpc.testkit.pi4.BootStep;
import java.time.Duration;
import java.util.Locale;

/** A report as text of fixed width. */
final class TextTable {

  private final RehearsalReport report;

  TextTable(RehearsalReport report) {
    this.report = report;
  }

  String print() {
    int width = report.nodes().stream().mapToInt(node -> node.node().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    addRow(
        table, left("node", Math.max(width, 4)), left("", 4), right("ms", 9), right("bytes", 10));
    for (NodeBoot node : report.nodes()) {
      addRow(
          table,
          left(node.node(), Math.max(width, 4)),
          left(node.isUp() ? "up" : "down", 4),
          right(milliseconds(node.boot().duration()), 9),
          right(Long.toString(node.boot().bytes()), 10),
          node.cause().map(Cause::toString).orElse(""));
    }
    long up = report.nodes().stream().filter(NodeBoot::isUp).count();
    return table
        .append(up)
        .append(" of ")
        .append(report.nodes().size())
        .append(" nodes are up, after ")
        .append(milliseconds(report.duration()))
        .append(" ms\n")
        .toString();
  }

  static String steps(NodeBoot node) {
    StringBuilder table = new StringBuilder();
    for (BootStep step : node.boot().steps()) {
      addRow(
          table,
          right(milliseconds(step.start()), 9),
          left(step.stage().name(), 9),
          left(step.what(), 32),
          right(Long.toString(step.bytes()), 9),
          step.outcome());
    }
    node.boot().failure().ifPresent(it -> table.append(it.message()).append('\n'));
    return table.toString();
  }

  private static void addRow(StringBuilder table, String... cells) {
    table.append(String.join("  ", cells).stripTrailing()).append('\n');
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
