package dev.ohpc.testkit.rehearsal;

import static java.util.Locale.ROOT;

import dev.ohpc.testkit.pi4.BootStage;
import dev.ohpc.testkit.pi4.BootStep;
import java.time.Duration;

/** A picture of a report: a bar a node, from left to right, with a colour a stage. */
final class Timeline {

  private static final int WIDTH = 900;
  private static final int LEFT = 110;
  private static final int TOP = 58;
  private static final int BOTTOM = 30;
  private static final int MOST_LABELS = 60;
  private static final int TICKS = 5;

  private static final String FAILED = "#d55e00";

  private final RehearsalReport report;
  private final StringBuilder svg = new StringBuilder();
  private final double nanosAcross;
  private final int rowHeight;

  Timeline(RehearsalReport report) {
    this.report = report;
    this.nanosAcross =
        report.nodes().stream().mapToLong(node -> node.boot().duration().toNanos()).max().stream()
            .mapToDouble(longest -> Math.max(longest, 1))
            .findFirst()
            .orElse(1);
    this.rowHeight = report.nodes().size() <= MOST_LABELS ? 18 : 2;
  }

  String draw() {
    int height = TOP + rowHeight * report.nodes().size() + BOTTOM;
    svg.append(
        String.format(
            ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n",
            LEFT + WIDTH + 70,
            height));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    drawTitle();
    drawAxis(height - BOTTOM);
    for (int row = 0; row < report.nodes().size(); row++) {
      drawNode(report.nodes().get(row), TOP + row * rowHeight);
    }
    return svg.append("</svg>\n").toString();
  }

  /** Colours that people who do not see red or green tell apart (Okabe and Ito). */
  private static String colour(BootStage stage) {
    return switch (stage) {
      case EEPROM -> "#999999";
      case DHCP -> "#e69f00";
      case FIRMWARE -> "#56b4e9";
      case KERNEL -> "#0072b2";
      case INITRAMFS -> "#cc79a7";
      case ROOT -> "#009e73";
    };
  }

  private void drawTitle() {
    long up = report.nodes().stream().filter(NodeBoot::isUp).count();
    text(LEFT, 18, "start", up + " of " + report.nodes().size() + " nodes are up");
    int x = LEFT;
    for (BootStage stage : BootStage.values()) {
      rect(x, 28, 12, 12, colour(stage));
      text(x + 16, 38, "start", stage.name().toLowerCase(ROOT));
      x += 105;
    }
    rect(x, 28, 12, 12, FAILED);
    text(x + 16, 38, "start", "down");
  }

  private void drawAxis(int bottom) {
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = LEFT + (double) WIDTH * tick / TICKS;
      svg.append(
          String.format(
              ROOT,
              "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#ddd\"/>\n",
              x,
              TOP - 4,
              bottom));
      String label = String.format(ROOT, "%.0f ms", nanosAcross * tick / TICKS / 1e6);
      text(x, bottom + 18, "middle", label);
    }
  }

  private void drawNode(NodeBoot node, int y) {
    if (rowHeight > 10) {
      text(LEFT - 8, y + 12, "end", node.node());
    }
    svg.append("<g><title>").append(escaped(node)).append("</title>\n");
    for (BootStep step : node.boot().steps()) {
      rect(
          x(step.start()),
          y,
          Math.max(0.5, x(step.end()) - x(step.start())),
          Math.max(1, rowHeight - 4),
          colour(step.stage()));
    }
    if (!node.isUp()) {
      rect(x(node.boot().duration()), y, 6, Math.max(2, rowHeight - 4), FAILED);
    }
    svg.append("</g>\n");
  }

  private double x(Duration time) {
    return LEFT + WIDTH * (time.toNanos() / nanosAcross);
  }

  private static String escaped(NodeBoot node) {
    String text = node.node() + node.cause().map(cause -> ": " + cause).orElse("");
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void rect(double x, double y, double width, double height, String colour) {
    svg.append(
        String.format(
            ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
            x,
            y,
            width,
            height,
            colour));
  }

  private void text(double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            text));
  }
}
