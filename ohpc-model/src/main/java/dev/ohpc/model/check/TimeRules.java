package dev.ohpc.model.check;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Boards without a battery for their clock get the time. */
final class TimeRules implements ConfigCheck {

  private static final SpecPath TIME = SpecPath.of("time");
  private static final Set<String> SOURCES = ImmutableSet.of("server", "pool", "peer");
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
    files.image().flatMap(ImageFiles::chrony).ifPresent(chrony -> onNodes(chrony, files, findings));
  }

  private static void onNodes(ChronyConfig chrony, ClusterFiles files, Findings findings) {
    OwnNetwork own = files.hosts().own();
    List<ChronyDirective> sources = directives(chrony, SOURCES);
    boolean asksServer = sources.stream().anyMatch(source -> isOf(source, own));
    if (!asksServer && !own.isUnknown()) {
      reachable(chrony, sources, files, findings);
    }
    if (asksServer) {
      served(files, findings);
    }
    steps(chrony, findings);
  }

  private static boolean isOf(ChronyDirective source, OwnNetwork own) {
    return source.arguments().stream().findFirst().filter(own::isOwn).isPresent();
  }

  private static void reachable(
      ChronyConfig chrony, List<ChronyDirective> sources, ClusterFiles files, Findings findings) {
    OwnNetwork own = files.hosts().own();
    boolean near =
        sources.stream()
            .flatMap(source -> source.arguments().stream().findFirst().stream())
            .flatMap(host -> Addresses.of(host).stream())
            .anyMatch(own::isNear);
    boolean ownClock = !directives(chrony, Set.of("refclock")).isEmpty();
    if (!near && !ownClock && (sources.isEmpty() || !RouterRules.leadsOut(files.server(), own))) {
      findings.add(
          ProblemCode.TIME_SOURCE_UNREACHABLE,
          Where.of(TIME, sources.stream().<Object>map(s -> s).findFirst().orElse(chrony)),
          sources.isEmpty()
              ? "the nodes' chrony.conf names no time server"
              : "the nodes ask a time server outside, and no router leads there",
          "let them ask the management server (`server ADDRESS iburst`, chrony.conf(5); OpenHPC"
              + " recipe)");
    }
  }

  private static void served(ClusterFiles files, Findings findings) {
    Optional<ChronyConfig> chrony = files.server().chrony();
    Optional<ChronyAccess> access = chrony.map(ChronyAccess::of);
    if (access.isEmpty()) {
      return;
    }
    List<Named> refused =
        files.hosts().roots().stream()
            .map(BoardRoot::board)
            .filter(board -> access.get().refusesAll(files.hosts().addresses(board)))
            .map(board -> new Named(board.label(), chrony.get()))
            .toList();
    if (!refused.isEmpty()) {
      findings.addForHosts(
          ProblemCode.TIME_NOT_SERVED,
          TIME,
          refused,
          nodes -> "the server's chronyd does not answer " + nodes + ", which ask it",
          "add `allow` with the cluster's subnet: by default chronyd answers nobody"
              + " (chrony.conf(5))");
    }
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
