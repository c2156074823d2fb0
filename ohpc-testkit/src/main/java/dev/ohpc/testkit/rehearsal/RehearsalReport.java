package dev.ohpc.testkit.rehearsal;

import java.time.Duration;
import java.util.List;

/**
 * How the nodes of a cluster booted.
 *
 * @param nodes each of them, in the order of the spec
 * @param duration from the first board that was switched on to the last that was ready
 */
public record RehearsalReport(List<NodeBoot> nodes, Duration duration) {

  /** Copies the nodes. */
  public RehearsalReport {
    nodes = List.copyOf(nodes);
  }

  /** Whether all nodes are up. */
  public boolean isPassed() {
    return nodes.stream().allMatch(NodeBoot::isUp);
  }

  /** The nodes that are not up. */
  public List<NodeBoot> failed() {
    return nodes.stream().filter(node -> !node.isUp()).toList();
  }

  /** A table of the nodes: state, time, bytes, and what has to be changed. */
  public String toText() {
    return new TextTable(this).print();
  }

  /** What one node did, step by step. */
  public String timelineOf(NodeBoot node) {
    return TextTable.steps(node);
  }

  /** A picture of the time that each node took for each stage, as SVG. */
  public String toSvg() {
    return new Timeline(this).draw();
  }

  @Override
  public String toString() {
    return toText();
  }
}
