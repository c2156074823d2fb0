package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.Addresses;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Hosts;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nothing is exported to an address of the cluster's network that no host has. */
final class ExportAgreement implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().exports().ifPresent(exports -> check(exports, files.hosts(), findings));
  }

  private static void check(ExportsConfig exports, Hosts hosts, Findings findings) {
    Set<Ipv4Address> known = new HashSet<>(hosts.own().addresses());
    Set<String> roots = new HashSet<>();
    hosts.boards().forEach(board -> board.address().ifPresent(known::add));
    hosts.names().claims().values().stream()
        .flatMap(claims -> claims.stream())
        .forEach(claim -> known.addAll(claim.addresses()));
    // the export of a root that a board is told of is told of there
    hosts.roots().forEach(root -> roots.add(root.path().path().toString()));
    List<Named> nobody = new ArrayList<>();
    exports
        .entries()
        .filter(export -> !roots.contains(export.path()))
        .forEach(export -> addUnknown(export, hosts.own(), known, nobody));
    report(nobody, findings);
  }

  private static void addUnknown(
      Export export, OwnNetwork own, Set<Ipv4Address> known, List<Named> nobody) {
    for (Export.Client client : export.allClients()) {
      Optional<Ipv4Address> address = Addresses.of(client.host());
      if (address.filter(own::isNear).filter(at -> !known.contains(at)).isPresent()) {
        nobody.add(new Named(client.host(), export));
      }
    }
  }

  private static void report(List<Named> nobody, Findings findings) {
    if (!nobody.isEmpty()) {
      findings.addForHosts(
          ProblemCode.EXPORT_TO_NOBODY,
          SpecPath.of("nodes"),
          nobody,
          hosts -> "/etc/exports is open to " + hosts + ", and no file knows such a host",
          "take out what a node of the past left behind: whoever takes its address may mount it"
              + " (exports(5))");
    }
  }
}
