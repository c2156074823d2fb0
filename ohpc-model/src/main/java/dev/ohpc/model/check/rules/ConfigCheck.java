package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;

/** A family of rules about the files of a cluster. */
interface ConfigCheck {

  /** Adds what would work badly; silent about files that are not there and need not be. */
  void check(ClusterFiles files, Findings findings);
}
