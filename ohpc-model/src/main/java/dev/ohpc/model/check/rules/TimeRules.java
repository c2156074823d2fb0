package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Boards without a battery for their clock get the time. */
final class TimeRules implements ConfigCheck {

  private static final SpecPath TIME = SpecPath.of("time");
  private static final Set<String> STEPS = ImmutableSet.of("makestep", "initstepslew");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    boolean onNodes = files.image().stream().allMatch(image -> image.chrony().isPresent());
    if (files.server().chrony().isEmpty() || !onNodes) {
      findings.add(
          ProblemCode.TIME_NOT_KEPT,
          Where.of(TIME, "etc/chrony.conf"),
          "no chrony.conf keeps the time of the server and the nodes",
          "configure chronyd on both: a Pi 4 starts in the past, and munge refuses credentials"
              + " older than 300 s (munge(7))");
      return;
    }
    files.image().flatMap(ImageFiles::chrony).ifPresent(chrony -> steps(chrony, findings));
  }

  private static void steps(ChronyConfig chrony, Findings findings) {
    if (directives(chrony, STEPS).isEmpty()) {
      findings.add(
          ProblemCode.CLOCK_NOT_STEPPED,
          Where.of(TIME, chrony),
          "the nodes' chronyd never sets the clock, it only speeds it up",
          "add `makestep 1.0 3`: a board without a battery starts years behind, and slewing at"
              + " most 1 s in 12 s would take years too (chrony.conf(5), makestep, maxslewrate)");
    }
  }

  static List<ChronyDirective> directives(ChronyConfig chrony, Set<String> names) {
    return chrony
        .entries()
        .filter(directive -> names.contains(directive.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
