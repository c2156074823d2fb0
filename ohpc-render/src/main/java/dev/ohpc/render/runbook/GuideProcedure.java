package dev.ohpc.render.runbook;

import java.util.List;
import java.util.stream.Stream;

/**
 * The walk-through's own commands, in its own order, what is wrong with them included; only what it
 * types into an editor is put in place as a rendered file, and paths and addresses are the spec's.
 */
final class GuideProcedure {

  private final ClusterPlaces cluster;

  GuideProcedure(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<Phase> phases() {
    return PhaseDraft.number(
        Stream.of(
                new GuideServerPhases(cluster).drafts(),
                new GuideImagePhases(cluster).drafts(),
                new GuideNodePhases(cluster).drafts())
            .flatMap(List::stream)
            .toList());
  }
}
