package dev.ohpc.bench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links as a matrix of nodes; between nodes, the slower the paler. */
final class LinkTable {

  private final List<String> names;
  private final Map<String, Link> links = new HashMap<>();
  private final double best;

  LinkTable(List<String> names, List<Link> links) {
    this.names = names;
    for (Link link : links) {
      this.links.put(key(link.from(), link.to()), link);
      this.links.put(key(link.to(), link.from()), link);
    }
    this.best =
        links.stream()
            .filter(Link::isBetweenNodes)
            .mapToDouble(Link::megabytesPerSecond)
            .max()
            .orElse(Double.NaN);
  }

  private static String key(String from, String to) {
    return from + "\n" + to;
  }

  String html() {
    StringBuilder html = new StringBuilder("<table><tr><th></th>");
    names.forEach(
        name ->
            html.append("<th class=\"number\">").append(HtmlReport.escaped(name)).append("</th>"));
    html.append("</tr>\n");
    names.forEach(name -> html.append(row(name)));
    return html.append("</table>\n").toString();
  }

  private String row(String from) {
    StringBuilder row =
        new StringBuilder("<tr><th>").append(HtmlReport.escaped(from)).append("</th>");
    names.forEach(to -> row.append(cell(links.get(key(from, to)))));
    return row.append("</tr>\n").toString();
  }

  private String cell(@Nullable Link link) {
    if (link == null) {
      return "<td></td>";
    }
    return Numbers.format(
        "<td class=\"number\" style=\"background: color-mix(in srgb, var(--accent) %.0f%%, transparent)\">"
            + "%.0f<br><span class=\"soft\">%s</span></td>",
        link.isBetweenNodes() ? 40 * link.megabytesPerSecond() / best : 0,
        link.megabytesPerSecond(),
        Numbers.seconds(link.latencyMicros() / 1e6));
  }
}
