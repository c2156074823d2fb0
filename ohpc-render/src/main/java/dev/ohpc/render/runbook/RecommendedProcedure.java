package dev.ohpc.render.runbook;

import java.util.List;
import java.util.stream.Stream;

/**
 * What works: each A and B item that is wrong with the walk-through's procedure is put right here.
 * The files are rendered; the procedure puts them in their places and runs what reads them.
 */
final class RecommendedProcedure {

  private final ClusterPlaces cluster;

  RecommendedProcedure(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<Phase> phases() {
    return PhaseDraft.number(
        Stream.of(
                new ServerPhases(cluster).drafts(),
                new ImagePhases(cluster).drafts(),
                new NodePhases(cluster).drafts())
            .flatMap(List::stream)
            .toList());
  }
}
