package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** Boards without a battery for their clock get the time. */
final class TimeRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    if (configs.sms().chrony().isEmpty() || configs.image().chrony().isEmpty()) {
      findings.add(
          ProblemCode.TIME_NOT_KEPT,
          SpecPath.of("time"),
          "no chrony.conf keeps the time of the server and the nodes",
          "configure chronyd on both: a Pi 4 starts in the past, and munge refuses credentials"
              + " older than 300 s (munge(7))");
    }
  }
}
