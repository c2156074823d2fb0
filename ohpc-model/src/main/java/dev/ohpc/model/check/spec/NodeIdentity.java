package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Each node has a name, an address and a MAC address of its own.
 *
 * <p>dnsmasq 2.90 starts without a word when two hosts share a MAC address or a name; Slurm is
 * silent about two nodes with one address.
 */
final class NodeIdentity implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    unique(
        subject,
        findings,
        Column.NAME,
        lowerCase(subject.names()),
        ProblemCode.DUPLICATE_NAME,
        "name");
    unique(
        subject,
        findings,
        Column.ADDRESS,
        subject.addresses(),
        ProblemCode.DUPLICATE_ADDRESS,
        "address");
    unique(subject, findings, Column.MAC, subject.macs(), ProblemCode.DUPLICATE_MAC, "MAC address");
  }

  private static List<@Nullable String> lowerCase(List<@Nullable HostName> names) {
    List<@Nullable String> lower = new ArrayList<>(names.size());
    for (HostName name : names) {
      lower.add(name == null ? null : name.toString().toLowerCase(Locale.ROOT));
    }
    return lower;
  }

  private static void unique(
      Subject subject,
      Findings findings,
      Column column,
      List<? extends @Nullable Object> values,
      ProblemCode code,
      String noun) {
    Map<Object, Integer> firstAt = new LinkedHashMap<>();
    Map<Object, List<Integer>> repeats = new LinkedHashMap<>();
    int node = 0;
    for (Object value : values) {
      if (value != null) {
        Integer first = firstAt.putIfAbsent(value, node);
        if (first != null) {
          repeats.computeIfAbsent(value, v -> new ArrayList<>(List.of(first))).add(node);
        }
      }
      node++;
    }
    repeats.forEach((value, nodes) -> report(subject, findings, column, code, noun, value, nodes));
  }

  private static void report(
      Subject subject,
      Findings findings,
      Column column,
      ProblemCode code,
      String noun,
      Object value,
      List<Integer> nodes) {
    String who = column == Column.NAME ? nodes.size() + " nodes" : subject.labels(nodes);
    findings.add(
        code,
        column.path(nodes.get(1)),
        "the " + noun + " `" + value + "` is given to " + who,
        "give each node its own " + noun,
        problem -> {
          problem.addRelated(findings.related("first given here", column.path(nodes.get(0))));
          IntStream.range(2, Math.min(nodes.size(), 6))
              .mapToObj(i -> findings.related("and here", column.path(nodes.get(i))))
              .forEach(problem::addRelated);
          return problem.putAttributes("value", value.toString());
        });
  }
}
