package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;

/** A family of rules about the derived files. */
interface ConfigCheck {

  /** Adds what would work badly. */
  void check(ClusterConfigs configs, Findings findings);
}
