package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.ClusterConfigs;

/** All configurations of a cluster, by the choices of its profile. */
public final class Derivation {

  private Derivation() {}

  /** Derives; total for every spec, also for one that checks refuse. */
  public static ClusterConfigs of(ClusterSpec spec) {
    return switch (spec.profile()) {
      case GUIDE -> new GuideProfile(spec).configs();
      case RECOMMENDED -> new RecommendedProfile(spec).configs();
    };
  }
}
