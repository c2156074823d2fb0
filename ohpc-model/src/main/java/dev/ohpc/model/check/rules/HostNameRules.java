package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nodes have names that DNS can carry: letters, digits and hyphens (RFC 1123 section 2.1). */
final class HostNameRules implements ConfigCheck {

  /** Whether a name has no underscore. */
  static boolean isHostName(String name) {
    return name.indexOf('_') < 0;
  }

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Stream<Named> nodes =
        files.hosts().nodes().stream()
            .flatMap(line -> line.names().stream().map(name -> new Named(name, line.line())));
    Stream<Named> boards =
        files.hosts().boards().stream()
            .flatMap(
                board -> board.entry().name().map(name -> new Named(name, board.entry())).stream());
    Set<String> seen = new HashSet<>();
    List<Named> wrong = new ArrayList<>();
    Stream.concat(nodes, boards)
        .filter(named -> !isHostName(named.name()) && seen.add(named.name()))
        .forEach(wrong::add);
    if (!wrong.isEmpty()) {
      findings.addForHosts(
          ProblemCode.NAME_WITH_UNDERSCORE,
          SpecPath.of("nodes"),
          wrong,
          hosts -> "the name of " + hosts + " has a `_`, which is no character of a host name",
          "write `-` for `_`: some programs refuse such a name and others do not (RFC 1123 section"
              + " 2.1; dnsmasq 2.90 and slurmctld 22.05.8 start without a word)");
    }
  }
}
