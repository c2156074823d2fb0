package dev.ohpc.testkit.rehearsal;

import dev.ohpc.testkit.pi4.BootStep;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A report as text of fixed width. */
final class TextTable {

  private final RehearsalReport report;

  TextTable(RehearsalReport report) {
    this.report = report;
  }

  String print() {
    int width = report.nodes().stream().mapToInt(node -> node.node().length()).max().orElse(0);
    String row = "%-" + Math.max(width, 4) + "s  %-4s  %9s  %10s  %s%n";
    StringBuilder table = new StringBuilder();
    table.append(line(row, "node", "", "ms", "bytes", ""));
    for (NodeBoot node : report.nodes()) {
      table.append(
          line(
              row,
              node.node(),
              node.isUp() ? "up" : "down",
              milliseconds(node.boot().duration()),
              Long.toString(node.boot().bytes()),
              node.cause().map(Cause::toString).orElse("")));
    }
    long up = report.nodes().stream().filter(NodeBoot::isUp).count();
    return table
        + "%d of %d nodes are up, after %s ms\n"
            .formatted(up, report.nodes().size(), milliseconds(report.duration()));
  }

  static String steps(NodeBoot node) {
    StringBuilder table = new StringBuilder();
    List<BootStep> steps = node.boot().steps();
    for (BootStep step : steps) {
      table.append(
          line(
              "%9s  %-9s  %-32s  %9d  %s%n",
              milliseconds(step.start()), step.stage(), step.what(), step.bytes(), step.outcome()));
    }
    node.boot().failure().ifPresent(it -> table.append(it.message()).append('\n'));
    return table.toString();
  }

  private static String line(String row, Object... values) {
    return String.format(Locale.ROOT, row, values).stripTrailing() + "\n";
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
