package dev.ohpc.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Curves over the number of ranks.
 *
 * @param title what is shown
 * @param most the highest value of the vertical axis
 * @param steps the points of the curves
 * @param curves the curves
 */
record ScalingChart(String title, double most, List<ScalingStep> steps, List<Curve> curves) {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 280;
  private static final int LEFT = 44;
  private static final int TOP = 36;
  private static final int RIGHT = 425;
  private static final int BOTTOM = 240;
  private static final int GRID = 4;

  /** A line of the chart. */
  private record Curve(String name, String style, ToDoubleFunction<ScalingStep> value) {}

  static ScalingChart speedUp(List<ScalingStep> steps, ScalingStep one) {
    return new ScalingChart(
        "Speed-up, same work in all",
        mostRanks(steps),
        steps,
        List.of(
            new Curve("ideal", "stroke: var(--soft); stroke-dasharray: 4 3", ScalingStep::ranks),
            new Curve(
                "reached",
                "stroke: var(--accent); stroke-width: 2.5",
                step -> step.ranks() * step.strongEfficiency(one))));
  }

  static ScalingChart efficiency(List<ScalingStep> steps, ScalingStep one) {
    return new ScalingChart(
        "Efficiency",
        1.2,
        steps,
        List.of(
            new Curve(
                "same work in all",
                "stroke: var(--accent); stroke-width: 2.5",
                step -> step.strongEfficiency(one)),
            new Curve(
                "same work a rank",
                "stroke: var(--good); stroke-width: 2.5",
                step -> step.weakEfficiency(one))));
  }

  private static double mostRanks(List<ScalingStep> steps) {
    return steps.stream().mapToDouble(ScalingStep::ranks).max().orElse(1);
  }

  String svg() {
    StringBuilder svg =
        new StringBuilder(
            Numbers.format(
                """
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s">
                <text x="%d" y="16" style="font-weight: 600">%s</text>
                """,
                WIDTH, HEIGHT, title, LEFT, title));
    grid(svg);
    steps.forEach(step -> svg.append(tick(step)));
    for (int i = 0; i < curves.size(); i++) {
      svg.append(curve(curves.get(i))).append(legend(curves.get(i), i));
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg) {
    for (int line = 0; line <= GRID; line++) {
      double value = most * line / GRID;
      svg.append(
          Numbers.format(
              """
              <path d="M%d %.1fH%d" style="stroke: var(--line)"/>
              <text x="%d" y="%.1f" text-anchor="end" class="soft">%s</text>
              """,
              LEFT,
              y(value),
              RIGHT,
              LEFT - 6,
              y(value) + 4,
              Numbers.format(most < 4 ? "%.1f" : "%.0f", value)));
    }
  }

  private String tick(ScalingStep step) {
    return Numbers.format(
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"soft\">%d</text>\n",
        x(step), BOTTOM + 16, step.ranks());
  }

  private String curve(Curve curve) {
    StringBuilder path = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (ScalingStep step : steps) {
      double y = y(Math.min(most, curve.value().applyAsDouble(step)));
      path.append(Numbers.format("%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(step), y));
      dots.append(
          Numbers.format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" style=\"%s; fill: var(--card)\"/>\n",
              x(step), y, curve.style()));
    }
    return Numbers.format("<path d=\"%s\" style=\"fill: none; %s\"/>\n", path, curve.style())
        + dots;
  }

  private static String legend(Curve curve, int index) {
    int x = LEFT + 10 + index * 150;
    return Numbers.format(
        """
        <path d="M%d %dh24" style="%s"/>
        <text x="%d" y="%d">%s</text>
        """,
        x, HEIGHT - 8, curve.style(), x + 30, HEIGHT - 4, curve.name());
  }

  private double x(ScalingStep step) {
    double last = mostRanks(steps);
    return last == 1 ? LEFT : LEFT + (RIGHT - LEFT) * (step.ranks() - 1) / (last - 1);
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / most;
  }
}
