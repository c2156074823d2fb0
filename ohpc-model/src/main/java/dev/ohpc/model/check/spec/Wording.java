package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Related;
import java.util.List;
import java.util.Map;

/**
 * What is said of one node, or of several that share a fault.
 *
 * @param subject how the sentence begins; {@code {nodes}} stands for the nodes
 * @param one how it goes on for one node
 * @param several how it goes on for several
 * @param hint what to do
 */
record Wording(String subject, String one, String several, String hint) {

  /** Adds the one problem at the first of the nodes; the others are related. */
  void add(ProblemCode code, Subject spec, Column column, List<Integer> nodes, Findings findings) {
    String folded = spec.labels(nodes);
    findings.add(
        code,
        column.path(nodes.get(0)),
        subject.replace("{nodes}", folded) + (nodes.size() > 1 ? several : one),
        hint,
        problem ->
            problem
                .putAllAttributes(Map.of("nodes", folded))
                .addAllRelated(also(column, nodes, findings)));
  }

  private static List<Related> also(Column column, List<Integer> nodes, Findings findings) {
    return nodes.stream()
        .skip(1)
        .limit(Findings.MOST_RELATED)
        .map(node -> findings.related("also here", column.path(node)))
        .toList();
  }
}
