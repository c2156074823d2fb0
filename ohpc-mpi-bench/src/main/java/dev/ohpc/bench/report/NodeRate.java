package dev.ohpc.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast one node computed.
 *
 * @param node its name
 * @param ranks how many ranks it has
 * @param rates points a second and rank, of each repeat: a node is as fast as its slowest rank
 */
public record NodeRate(String node, int ranks, List<Double> rates) {

  /** A rate that falls by more than this from the first repeats to the last is worth a word. */
  private static final double FALL = 0.05;

  /** Copies the list. */
  public NodeRate {
    rates = List.copyOf(rates);
  }

  static List<NodeRate> of(List<RankTimes> ranks) {
    Map<String, List<RankTimes>> byNode = new LinkedHashMap<>();
    for (RankTimes rank : ranks) {
      byNode.computeIfAbsent(rank.node(), name -> new ArrayList<>()).add(rank);
    }
    return byNode.entrySet().stream()
        .map(
            entry -> new NodeRate(entry.getKey(), entry.getValue().size(), rates(entry.getValue())))
        .toList();
  }

  private static List<Double> rates(List<RankTimes> ranks) {
    List<Double> rates = new ArrayList<>();
    for (int repeat = 0; repeat < ranks.get(0).seconds().size(); repeat++) {
      rates.add(slowest(ranks, repeat));
    }
    return rates;
  }

  private static double slowest(List<RankTimes> ranks, int repeat) {
    return ranks.stream()
        .filter(rank -> rank.points() > 0)
        .mapToDouble(rank -> rank.points() / rank.seconds().get(repeat))
        .min()
        .orElse(Double.NaN);
  }

  /** The median of the repeats, in points a second and rank. */
  public double rate() {
    return Robust.median(rates);
  }

  /**
   * Whether it got slower from repeat to repeat, as a processor does that is too hot: the median of
   * the last third against that of the first.
   */
  public boolean isSlowingDown() {
    int third = rates.size() / 3;
    return third > 0
        && Robust.median(rates.subList(rates.size() - third, rates.size()))
            < (1 - FALL) * Robust.median(rates.subList(0, third));
  }
}
