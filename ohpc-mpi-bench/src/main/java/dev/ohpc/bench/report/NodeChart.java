package dev.ohpc.bench.report;

import java.util.Collections;
import java.util.List;

/** A bar a node, with the median of all as a line. */
final class NodeChart {

  private static final int WIDTH = 900;
  private static final int NAMES = 150;
  private static final int BARS = 640;
  private static final int ROW = 24;

  private final List<NodeRate> nodes;
  private final double most;
  private final double median;

  NodeChart(List<NodeRate> nodes) {
    this.nodes = nodes;
    this.most =
        nodes.stream()
            .flatMap(node -> node.rates().stream())
            .mapToDouble(Double::valueOf)
            .max()
            .orElse(1);
    this.median = Robust.median(nodes.stream().map(NodeRate::rate).toList());
  }

  String svg() {
    int height = nodes.size() * ROW + 28;
    StringBuilder svg =
        new StringBuilder(
            Numbers.format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"rate of each node\">\n",
                WIDTH, height));
    for (int i = 0; i < nodes.size(); i++) {
      svg.append(bar(nodes.get(i), 4 + i * ROW));
    }
    svg.append(medianLine(height));
    return svg.append("</svg>\n").toString();
  }

  private String bar(NodeRate node, int top) {
    boolean isLow = node.rate() < 0.95 * median;
    int middle = top + ROW / 2;
    return Numbers.format(
        """
        <text x="%d" y="%d" text-anchor="end">%s</text>
        <rect x="%d" y="%d" width="%.1f" height="%d" rx="3" style="fill: var(--%s)"/>
        <path d="M%.1f %dH%.1f" style="stroke: var(--ink); stroke-width: 1.5"/>
        <text x="%d" y="%d" class="soft">%s</text>
        """,
        NAMES - 10,
        middle + 4,
        HtmlReport.escaped(node.node()),
        NAMES,
        top + 3,
        length(node.rate()),
        ROW - 6,
        isLow ? "bad" : "accent",
        NAMES + length(Collections.min(node.rates())),
        middle,
        NAMES + length(Collections.max(node.rates())),
        NAMES + BARS + 10,
        middle + 4,
        Numbers.si(node.rate()) + (node.isSlowingDown() ? " ↓" : ""));
  }

  private String medianLine(int height) {
    double x = NAMES + length(median);
    return Numbers.format(
        """
        <path d="M%.1f 0V%d" style="stroke: var(--soft); stroke-dasharray: 4 3"/>
        <text x="%.1f" y="%d" text-anchor="middle" class="soft">median</text>
        """,
        x, height - 18, x, height - 5);
  }

  private double length(double rate) {
    return BARS * rate / most;
  }
}
