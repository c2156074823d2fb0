package dev.ohpc.model.check;

import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** Boards without a battery for their clock get the time. */
final class TimeRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    boolean onNodes = files.image().stream().allMatch(image -> image.chrony().isPresent());
    if (files.server().chrony().isEmpty() || !onNodes) {
      findings.add(
          ProblemCode.TIME_NOT_KEPT,
          Where.of(SpecPath.of("time"), "etc/chrony.conf"),
          "no chrony.conf keeps the time of the server and the nodes",
          "configure chronyd on both: a Pi 4 starts in the past, and munge refuses credentials"
              + " older than 300 s (munge(7))");
    }
  }
}
