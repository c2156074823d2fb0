package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.files.Addresses;
import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes ask for the time where they are answered. */
final class TimeSourceRules implements ConfigCheck {

  private static final SpecPath TIME = SpecPath.of("time");
  private static final Set<String> SOURCES = ImmutableSet.of("server", "pool", "peer");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.image().flatMap(ImageFiles::chrony).ifPresent(chrony -> check(chrony, files, findings));
  }

  private static void check(ChronyConfig chrony, ClusterFiles files, Findings findings) {
    OwnNetwork own = files.hosts().own();
    List<ChronyDirective> sources = TimeRules.directives(chrony, SOURCES);
    if (sources.stream().anyMatch(source -> isOf(source, own))) {
      served(files, findings);
    } else if (!own.isUnknown()) {
      reachable(chrony, sources, files, findings);
    }
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
    boolean ownClock = !TimeRules.directives(chrony, Set.of("refclock")).isEmpty();
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
          nodes -> "the server's chronyd does not answer " + nodes,
          "add `allow` with the cluster's subnet: by default chronyd answers nobody"
              + " (chrony.conf(5))");
    }
  }
}
