package dev.ohpc.bench.report;

/**
 * The way between two nodes, by messages to and fro between their first ranks; with both names the
 * same, between the first two ranks of one node.
 *
 * @param from a node
 * @param to a node
 * @param latencyMicros half of a round trip of 8 bytes
 * @param megabytesPerSecond 10⁶ bytes a second, one way, in messages of 1 MiB
 */
public record Link(String from, String to, double latencyMicros, double megabytesPerSecond) {

  /** Whether it crosses the network. */
  public boolean isBetweenNodes() {
    return !from.equals(to);
  }
}
