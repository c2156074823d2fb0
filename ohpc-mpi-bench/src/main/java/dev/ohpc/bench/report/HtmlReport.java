package dev.ohpc.bench.report;

import dev.ohpc.bench.kernel.FixedPoint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one page, with no script and nothing to load. */
final class HtmlReport {

  /** More than this is no table to look at. */
  private static final int MOST_LINKED_NODES = 24;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c2430; --paper: #fbfaf7; --card: #fff; --line: #dcd8ce;
        --soft: #6d7480; --good: #2a7f62; --bad: #b3382c; --skip: #8a8f98; --accent: #2b5fa8; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e4de; --paper: #14171c; --card: #1c2027;
        --line: #343a44; --soft: #9aa1ac; --good: #5cc39b; --bad: #ef8175; --skip: #7d838d; --accent: #7fb0f5; } }
      body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
        color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .7rem; }
      p { margin: .3rem 0; } .soft { color: var(--soft); }
      .badge { color: var(--paper); border-radius: .3rem; padding: .1rem .5rem; font-size: .8rem; font-weight: 600; }
      .passed { background: var(--good); } .failed { background: var(--bad); } .skipped { background: var(--skip); }
      .cards { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); margin-top: 1.2rem; }
      .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; }
      .card b { display: block; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
      table { margin-top: .6rem; border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
      th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; }
      th { color: var(--soft); font-weight: 500; } td.number, th.number { text-align: right; }
      .scroll { overflow-x: auto; } svg { display: block; width: 100%; height: auto; }
      svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .soft { fill: var(--soft); }
      .charts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); }
      """;

  private final Report report;
  private final Measurements run;

  HtmlReport(Report report) {
    this.report = report;
    this.run = report.measurements();
  }

  String text() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Cluster report</title>
        <style>
        """
        + STYLE
        + "</style>\n"
        + header()
        + cards()
        + checks()
        + nodes()
        + scaling()
        + links()
        + machines()
        + "</html>\n";
  }

  private String header() {
    Identity identity = run.identity();
    String outcome = report.isPassed() ? "passed" : "failed";
    return Numbers.format(
            "<h1>Cluster report <span class=\"badge %s\">%s</span></h1>\n",
            outcome, outcome.toUpperCase(Locale.ROOT))
        + paragraph(
            "soft",
            Numbers.format(
                "%s, %s, started by %s", report.job(), identity.library(), identity.launcher()));
  }

  private String cards() {
    PiRun pi = run.pi();
    return "<div class=\"cards\">\n"
        + card(
            "Pi by kernel " + pi.kernel(),
            FixedPoint.text(pi.value(), 16),
            Numbers.format("%+.0f ulp from Pi", PiRun.ulps(pi.value())))
        + card(
            "Time for " + Numbers.si((double) pi.points()) + " points",
            Numbers.seconds(pi.medianSeconds()),
            "after " + Numbers.seconds(pi.warmUpSeconds()) + " of warm-up")
        + card(
            "Rate", Numbers.si(pi.rate()) + "/s", "median of " + pi.seconds().size() + " repeats")
        + card(
            "Imbalance",
            Numbers.format("%.2f", report.imbalance()),
            "slowest rank to mean; "
                + Numbers.seconds(report.communicationSeconds())
                + " communication")
        + "</div>\n";
  }

  private static String card(String title, String value, String note) {
    return Numbers.format(
        "<div class=\"card\"><span class=\"soft\">%s</span><b>%s</b>"
            + "<span class=\"soft\">%s</span></div>\n",
        escaped(title), escaped(value), escaped(note));
  }

  private String checks() {
    return title("Checks")
        + "<table>\n"
        + report.checks().stream().map(HtmlReport::check).collect(Collectors.joining())
        + "</table>\n";
  }

  private static String check(Check check) {
    String outcome = check.outcome().name().toLowerCase(Locale.ROOT);
    return Numbers.format(
        "<tr><td><span class=\"badge %s\">%s</span></td><td>%s</td><td>%s</td></tr>\n",
        outcome, outcome, escaped(check.name()), escaped(check.message()));
  }

  private String nodes() {
    return title("Nodes")
        + paragraph(
            "soft", "Points a second and rank; whiskers from the slowest repeat to the best.")
        + "<div class=\"card\">\n"
        + new NodeChart(report.nodes()).svg()
        + "</div>\n";
  }

  private String scaling() {
    return report
        .oneRank()
        .map(
            one ->
                title("Scaling")
                    + "<div class=\"charts\">\n<div class=\"card\">\n"
                    + ScalingChart.speedUp(run.scaling(), one).svg()
                    + "</div>\n<div class=\"card\">\n"
                    + ScalingChart.efficiency(run.scaling(), one).svg()
                    + "</div>\n</div>\n"
                    + collectives())
        .orElse("");
  }

  private String collectives() {
    return run.scaling().stream()
        .map(
            step ->
                row(
                    Integer.toString(step.ranks()),
                    Numbers.seconds(step.strongSeconds()),
                    Numbers.seconds(step.weakSeconds()),
                    Numbers.seconds(step.barrierMicros() / 1e6),
                    Numbers.seconds(step.allreduceMicros() / 1e6)))
        .collect(
            Collectors.joining(
                "",
                "<table><tr><th class=\"number\">ranks</th><th class=\"number\">same work</th>"
                    + "<th class=\"number\">same work a rank</th><th class=\"number\">barrier</th>"
                    + "<th class=\"number\">allreduce of one double</th></tr>\n",
                "</table>\n"));
  }

  private static String row(String... cells) {
    return List.of(cells).stream()
        .map(cell -> "<td class=\"number\">" + escaped(cell) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private String links() {
    if (run.links().isEmpty()) {
      return "";
    }
    List<String> names = run.identity().nodes().stream().map(Identity.Node::name).toList();
    if (names.size() > MOST_LINKED_NODES) {
      return title("Links") + paragraph("soft", run.links().size() + " links are in the JSON.");
    }
    return title("Links")
        + paragraph("soft", "Bandwidth in MB/s, latency of 8 bytes.")
        + "<div class=\"scroll\">\n"
        + new LinkTable(names, run.links()).html()
        + "</div>\n";
  }

  private String machines() {
    return title("Machines")
        + paragraph("soft", run.identity().libraryFile() + ", called as " + run.identity().abi())
        + "<div class=\"scroll\"><table><tr><th>node</th><th class=\"number\">ranks</th>"
        + "<th class=\"number\">CPUs</th><th>processor</th><th>system</th><th>Java</th><th>governor</th></tr>\n"
        + run.identity().nodes().stream().map(HtmlReport::machine).collect(Collectors.joining())
        + "</table></div>\n";
  }

  private static String machine(Identity.Node node) {
    return Numbers.format(
        "<tr><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%d</td>"
            + "<td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
        escaped(node.name()),
        node.ranks(),
        node.cpus(),
        escaped(node.processor()),
        escaped(node.system()),
        escaped(node.java()),
        escaped(node.governor()));
  }

  private static String title(String title) {
    return "<h2>" + escaped(title) + "</h2>\n";
  }

  private static String paragraph(String style, String text) {
    return "<p class=\"" + style + "\">" + escaped(text) + "</p>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
